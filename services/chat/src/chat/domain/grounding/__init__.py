"""Nothing is shown that the ledger and the catalogue do not know."""
