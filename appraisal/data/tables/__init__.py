"""Results as tables, one CSV a table."""
