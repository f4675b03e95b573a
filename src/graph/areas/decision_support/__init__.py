"""Decision support: cards for doctors by rules that are data (docs/decision-support.md)."""
