"""Reading of pay stubs."""
