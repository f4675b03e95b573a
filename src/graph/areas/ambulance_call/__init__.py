"""Ambulance calls: while one is open, its dispatcher and its doctor reach the child (R_CALL of domain.md 4.5)."""
