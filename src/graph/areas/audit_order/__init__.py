"""Audit orders: by them, and by no right of the role, an auditor inspects records (R_AUD of domain.md 4.5)."""
