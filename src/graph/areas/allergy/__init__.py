"""Allergies, or that none is known (domain.md 5 A 5)."""
