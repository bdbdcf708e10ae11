"""Reading of bank and card statements: rows to entries to the reading that proves itself."""
