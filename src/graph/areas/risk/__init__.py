"""Risks: flags by explicit rules over what documents state, never a diagnosis (docs/risks.md)."""
