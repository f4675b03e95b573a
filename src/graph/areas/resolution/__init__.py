"""Conflicts of blood group and Rh factor that two persons resolve by a laboratory document (domain.md 5 A 2; docs/papers.md)."""
