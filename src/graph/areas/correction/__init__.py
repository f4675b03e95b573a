"""Corrections of who a child is by its papers, with their basis and history (domain.md row 50, 4.7 note 42; docs/correction.md)."""
