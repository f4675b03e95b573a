"""Attachment of children to districts, with its history (domain.md row 16, 4.5; docs/attachment.md)."""
