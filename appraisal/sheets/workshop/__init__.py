"""A workshop's sheets: Excel out, and what was filled in back."""
