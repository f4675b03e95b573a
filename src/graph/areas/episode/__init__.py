"""Episodes of care: one disease from its diagnosis to its follow-up, as one thread (docs/episode.md)."""
