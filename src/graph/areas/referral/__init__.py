"""Referrals: a doctor sends a child to a specialist, who may then read what the visit needs (domain.md 4.5, R_TREAT)."""
