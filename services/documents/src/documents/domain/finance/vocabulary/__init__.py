"""The words by which a payee or a purpose is known, in several languages."""
