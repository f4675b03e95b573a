"""Break-glass: who opened the vital facts of a child in an emergency, and what a reviewer said of it (domain.md 5 D)."""
