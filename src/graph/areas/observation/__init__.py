"""Dispensary observation: a disease that a specialist follows (domain.md 3.12)."""
