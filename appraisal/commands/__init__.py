"""One module a command, and publishing."""
