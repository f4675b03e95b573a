"""The hosts in the address of a database: which of them is meant, and each of them alone (docs/replicas.md)."""

from urllib.parse import SplitResult, parse_qs, quote, urlsplit

ROLE = "target_session_attrs"


def to_primary(dsn: str) -> str:
    """The address as asyncpg reads it; of several hosts the one that is no standby, unless the address says another."""
    dsn = dsn.replace("postgresql+asyncpg://", "postgresql://", 1)
    parts = urlsplit(dsn)
    if len(_hosts(parts)) < 2 or ROLE in parse_qs(parts.query):
        return dsn
    return _with(parts, parts.netloc, f"{parts.query}&{ROLE}=primary")


def to_standbys(dsn: str) -> list[str]:
    """An address for each of several hosts, good only while that host is a standby; none where there is one host."""
    parts = urlsplit(dsn.replace("postgresql+asyncpg://", "postgresql://", 1))
    hosts = _hosts(parts)
    if len(hosts) < 2:
        return []
    user, at, named = parts.netloc.rpartition("@")
    if named:
        return [_with(parts, f"{user}{at}{host}", f"{_other(parts.query)}&{ROLE}=standby") for host in hosts]
    return [_with(parts, parts.netloc, f"{_other(parts.query)}&{host}&{ROLE}=standby") for host in hosts]


def _hosts(parts: SplitResult) -> list[str]:
    """Each host with its port: as it stands before the path, else as a part of a query."""
    if named := parts.netloc.rpartition("@")[2]:
        return named.split(",")
    query = parse_qs(parts.query)
    hosts = query.get("host", [""])[-1].split(",")
    ports = query.get("port", ["5432"])[-1].split(",")
    if len(ports) == 1:
        ports *= len(hosts)
    return [f"host={quote(host)}&port={port}" for host, port in zip(hosts, ports, strict=True)]


def _other(query: str) -> str:
    """The query without what says where."""
    return "&".join(part for part in query.split("&") if part.partition("=")[0] not in ("host", "port", ROLE))


def _with(parts: SplitResult, netloc: str, query: str) -> str:
    """The address with another place; written out, since `urlunsplit` drops an empty place."""
    return f"{parts.scheme}://{netloc}{parts.path}?{query.strip('&')}"
