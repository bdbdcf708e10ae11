"""What there is to do, and what of it a person can afford."""
