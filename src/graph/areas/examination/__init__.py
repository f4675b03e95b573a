"""Preventive examinations: which are due at which age, by which norm (domain.md 3.7)."""
