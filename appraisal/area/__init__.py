"""What an option leaves: councils, measures, partnerships, functions, money."""
