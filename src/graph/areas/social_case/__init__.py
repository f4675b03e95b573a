"""Social cases: a social worker looks after a child for a time (domain.md row 51; docs/social.md)."""
