"""Boundaries as they are downloaded → what a workspace says of them."""
