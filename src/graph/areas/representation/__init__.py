"""Rights over children from their request to their end (docs/representation.md; domain.md rows 34 to 38, 5 F 38 to 44)."""
