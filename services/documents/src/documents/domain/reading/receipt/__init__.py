"""Reading of receipts and invoices."""
