"""Share links: parts of one passport for who has a code and a PIN, for hours (domain.md 5 G 48, docs/share-link.md)."""
