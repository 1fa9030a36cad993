"""How safe the answer is, and what would change it."""
