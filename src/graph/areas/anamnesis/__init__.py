"""The child's history, as documents tell it in words (domain.md row 42)."""
