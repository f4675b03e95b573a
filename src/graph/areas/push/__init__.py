"""The devices that a family wants to be woken up by Web Push (docs/live.md)."""
