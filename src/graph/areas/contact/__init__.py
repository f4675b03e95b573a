"""Contacts of representatives as another system tells of them, and the registrar who decides (domain.md row 17; docs/feeds.md)."""
