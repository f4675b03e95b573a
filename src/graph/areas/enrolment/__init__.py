"""Enrolment of children at schools and kindergartens, written by a registrar (domain.md row 16)."""
