"""What changed, in the order of commits, kept until it is told (docs/live.md)."""
