"""The audit trail: entries, chains, commits in groups, the write-ahead file, and verification. It knows no graph."""
