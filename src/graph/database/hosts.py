"""The hosts in the address of a database, each of them alone (docs/replicas.md)."""

from typing import Literal
from urllib.parse import SplitResult, parse_qs, quote, urlsplit

ROLE = "target_session_attrs"


def addresses(dsn: str, role: Literal["primary", "standby"]) -> list[str]:
    """An address for each of several hosts, good only while that host is a primary or a standby; one host is meant as it is.

    As asyncpg reads them, where the address is written as SQLAlchemy does.
    """
    dsn = dsn.replace("postgresql+asyncpg://", "postgresql://", 1)
    parts = urlsplit(dsn)
    hosts = _hosts(parts)
    if len(hosts) < 2:
        return [dsn]
    user, at, named = parts.netloc.rpartition("@")
    if named:
        return [_with(parts, f"{user}{at}{host}", f"{_other(parts.query)}&{ROLE}={role}") for host in hosts]
    return [_with(parts, parts.netloc, f"{_other(parts.query)}&{host}&{ROLE}={role}") for host in hosts]


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
