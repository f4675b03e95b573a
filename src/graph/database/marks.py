"""SQL of the marks by which an answer of a replica is compared with the primary (docs/replicas.md)."""

RIGHTS = "''"  # the name of the mark of rights; that of a subject's writes is the subject


def mark_of(name: str) -> str:
    """SQL of the mark that an SQL expression names."""
    return f"(SELECT coalesce(sum(moved), 0)::bigint FROM freshness WHERE name = {name})"  # noqa: S608 - ours
