"""Reading what people write: amounts, wishes, tastes, claims, intents."""
