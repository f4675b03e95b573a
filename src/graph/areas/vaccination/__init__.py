"""Vaccinations, given or not (domain.md 3.8)."""
