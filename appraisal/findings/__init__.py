"""Results as sentences: text in, text out, no HTML."""
