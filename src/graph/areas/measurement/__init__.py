"""Growth: measurements, and the latest height and weight (domain.md 5 A 8)."""
