"""Which representatives are members of staff, so that none of them looks after their own family (domain.md 5 F 42)."""
