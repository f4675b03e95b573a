"""Appointments of a child as UMIAS tells of them (domain.md rows 15 and 46, 4.5; docs/feeds.md)."""
