"""Statements composed at random out of independent features, each with its truth."""
