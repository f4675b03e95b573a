"""A database that is spread over several nodes by Citus (docs/citus.md)."""
