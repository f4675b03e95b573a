"""Norms: the acts by which something is due at an age, as rows with days of validity (domain.md 5 A 11)."""
