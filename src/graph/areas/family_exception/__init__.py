"""A registrar lets a member of staff look after a child of their own family, until a day (domain.md 5 F 42)."""
