"""What a teenager keeps to themselves (domain.md 3.9)."""
