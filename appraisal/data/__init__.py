"""Results as files: results.json and its schema, CSV tables, JSON for the browser."""
