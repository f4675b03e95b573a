"""The passport of a district: numbers over its children, each of which opens into them (docs/district-passport.md)."""
