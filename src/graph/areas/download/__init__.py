"""Documents as files: an address of one's own, good once and for five minutes (domain.md row 32, 5 G 47)."""
