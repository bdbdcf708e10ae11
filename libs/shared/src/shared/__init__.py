"""Mechanism the five services share. A business noun in here is a review veto."""
