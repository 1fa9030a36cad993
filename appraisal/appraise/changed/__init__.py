"""Two versions of a workspace: what changed, and what of it moved the options."""
