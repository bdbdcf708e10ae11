"""A development-only stand-in for Stripe: stateful, offline, spoken to by the official SDK."""
