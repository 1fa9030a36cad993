"""Results as geometry."""
