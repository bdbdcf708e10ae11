"""Replies written from facts, without a language model."""
