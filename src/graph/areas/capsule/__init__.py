"""The emergency capsule: what saves a life, and nothing else, from the types of other areas (domain.md 4.3)."""
