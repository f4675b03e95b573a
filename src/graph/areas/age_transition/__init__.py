"""What the next birthday that matters changes for a child's family (docs/representation.md; domain.md 5 F 43)."""
