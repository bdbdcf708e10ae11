"""Readings that a model proposes: taken only as far as the page prints and proves them."""
