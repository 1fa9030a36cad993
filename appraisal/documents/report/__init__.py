"""The report that an officer takes to a committee, in the council's own template."""
