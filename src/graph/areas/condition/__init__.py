"""Diagnoses and chronic diseases, or that there are none (domain.md 3.4, 4.5)."""
