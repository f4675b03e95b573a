"""Two records that may be of one child: proposed with a score, decided by people, merged and parted again (domain.md 5 B 12)."""
