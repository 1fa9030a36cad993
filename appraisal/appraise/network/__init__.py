"""Who is tied to whom, what would be lost, and what could come next."""
