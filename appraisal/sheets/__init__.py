"""Tables out to spreadsheets and back: what a table says that the files don't is what changes."""
