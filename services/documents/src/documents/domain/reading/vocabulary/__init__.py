"""The generic words of finance in many languages, in plain lower case without accents."""
