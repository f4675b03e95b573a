"""Reminders of what is due and of appointments, each for one person of the child's family (docs/reminders.md)."""
