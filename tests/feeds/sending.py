"""Records as a partner sends them, and a feed that takes them in as a command does."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson

import graph.areas.adapters  # noqa: F401 - what records mean
from graph.feeds.batch import FeedPart
from graph.feeds.reading import FeedLine, lines_of
from graph.feeds.tally import Tally
from graph.ingest.moment import MOSCOW
from graph.settings import Settings
from graph.write.feeding import open_feed
from tests.http.world import TODAY, Kid

_MIDNIGHT = datetime.now(MOSCOW).replace(hour=0, minute=0, second=0, microsecond=0)
NOW = max(datetime.now(UTC) - timedelta(hours=1), _MIDNIGHT.astimezone(UTC))  # past, and today in Moscow


def named(kid: Kid, **other: Any) -> dict[str, Any]:
    """A child as a source names it."""
    born = TODAY - timedelta(days=kid.age * 366)
    return {"policyNumber": kid.policy_number, "birthDate": f"{born}", **other}


def told(kid: Kid, kind: str, sequence: int = 1, at: datetime = NOW, **values: Any) -> dict[str, Any]:
    """A record."""
    told_of = {"kind": kind, "sequence": sequence, "occurredAt": at.isoformat(), "child": named(kid)}
    return {**told_of, **values}


def enrolled(kid: Kid, sequence: int = 1, school: str | None = None, **values: Any) -> dict[str, Any]:
    """An enrolment from today on."""
    place = {} if school is None else {"institution": {"value": school}}
    return told(kid, "enrolment", sequence) | {"validFrom": f"{TODAY}", **place, **values}


def body(*records: Any) -> bytes:
    """Lines; bytes as they are."""
    return b"\n".join(each if isinstance(each, bytes) else orjson.dumps(each) for each in records) + b"\n"


def lines(*records: Any) -> list[FeedLine]:
    """The same, read."""
    return list(lines_of(io.BytesIO(body(*records))))


async def take(dsn: str, source: str, *records: Any) -> Tally:
    """Take records in as one batch."""
    with TemporaryDirectory() as folder:
        async with open_feed(dsn, Settings(trail=Path(folder)), source) as (feed, acquire), acquire() as connection:
            return await feed.take(connection, FeedPart(lines(*records), "f"))


def codes(tally: Tally) -> list[tuple[int, str, str | None]]:
    """The lines in quarantine."""
    return [(bad.number, bad.code.value, bad.field) for bad in tally.errors]


def counts(tally: Tally) -> tuple[int, int, int, int]:
    """Applied, unchanged, stale, quarantined."""
    return tally.applied, tally.unchanged, tally.stale, tally.quarantined
