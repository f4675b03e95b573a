"""Metrics of feeds, by source: how far each is, as the database has it, and what this process took in. Of no child."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from prometheus_client import Metric
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector

from graph.database.pools import ReaderPool
from graph.errors import Refusal
from graph.feeds.tally import Tally

_SOURCES = """
SELECT name, extract(epoch FROM now() - synced_at)::float8 AS lag, extract(epoch FROM synced_at)::float8 AS synced,
  extract(epoch FROM record_at)::float8 AS newest, (error IS NOT NULL)::int AS failing
FROM feed_source ORDER BY name
"""
_GAUGES = {
    "lag": ("passport_feed_lag_seconds", "Seconds since everything that a source had to tell was taken in."),
    "synced": ("passport_feed_synced_timestamp_seconds", "When that was."),
    "newest": ("passport_feed_record_timestamp_seconds", "When the newest record of a source occurred."),
    "failing": ("passport_feed_failing", "1 where something went wrong with a source since."),
}
_RECORDS = "Records that this process was sent, by source and by what became of them."


class FeedMetrics(Collector):
    """Read before metrics are; where the database does not answer, the sources stand as they were."""

    def __init__(self, reader: ReaderPool) -> None:
        self._reader = reader
        self._sources: Sequence[Any] = ()
        self._records: Counter[tuple[str, str]] = Counter()

    def took(self, source: str, tally: Tally) -> None:
        """Count what became of the records of one body."""
        for outcome, number in tally.counts.items():
            if outcome != "records":
                self._records[source, outcome] += number

    async def refresh(self) -> None:
        """Ask how far the sources are."""
        try:
            async with self._reader.acquire() as connection:
                self._sources = await connection.fetch(_SOURCES, timeout=self._reader.patience)
        except Refusal:
            return

    def collect(self) -> Iterator[Metric]:
        """What the registry asks for."""
        for column, (name, description) in _GAUGES.items():
            gauge = GaugeMetricFamily(name, description, labels=["source"])
            for row in self._sources:
                if row[column] is not None:
                    gauge.add_metric([row["name"]], row[column])
            yield gauge
        records = CounterMetricFamily("passport_feed_records", _RECORDS, labels=["source", "outcome"])
        for (source, outcome), number in self._records.items():
            records.add_metric([source, outcome], number)
        yield records
