"""Papers for print: blocks of text, tables and figures, as one HTML file and as Word."""
