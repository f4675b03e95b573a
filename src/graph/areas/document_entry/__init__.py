"""Documents that staff register, amend and annul by mutation (domain.md 3.10; docs/papers.md)."""
