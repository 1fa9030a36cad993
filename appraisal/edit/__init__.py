"""Files of a workspace as text: a new workspace, and things added with all else kept as it was."""
