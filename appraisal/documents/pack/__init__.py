"""The papers of a workshop: for the facilitator, for each council, and one for each question."""
