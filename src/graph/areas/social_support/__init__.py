"""Measures of social support that a child may be entitled to, by rules that are data (domain.md row 22; docs/social.md)."""
