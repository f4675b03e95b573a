"""Administration: accounts, their roles and the registry by mutation, without a field of a child (domain.md row 50)."""
