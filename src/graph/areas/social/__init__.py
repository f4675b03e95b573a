"""Social statuses of the family and privileges of the child (domain.md 3.6)."""
