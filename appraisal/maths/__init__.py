"""Arrays only: value functions, ranks, elicitation, robustness, groupings."""
