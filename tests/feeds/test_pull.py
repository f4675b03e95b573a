"""Pulled from a partner's address: page after page from a cursor, which is stored with its page (row 15, 5 G 54)."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from graph.cli.demo import hear
from graph.cli.display import Display
from graph.cli.feed import pull
from graph.errors import StartupProblem
from graph.feeds import pull as module
from graph.feeds.simulator import Simulator
from graph.seed.city import seed_city
from graph.settings import Settings
from tests.feeds.sending import body, enrolled
from tests.http.client import rows
from tests.http.world import KIDS, SCHOOL

HOME = SCHOOL.hex
SOURCE = "SELECT cursor, error, synced_at IS NOT NULL FROM feed_source WHERE name = 'MES'"
END = b'{"next": "1", "more": false}\n'


def pulled(dsn: str, folder: Path, url: str | None, **how: bool) -> Any:
    return asyncio.run(pull(dsn, Settings(trail=folder), "MES", url, **how))


def one(dsn: str, query: str) -> tuple[Any, ...]:
    (row,) = asyncio.run(rows(dsn, query))
    return tuple(row)


def test_page_after_page_and_only_what_is_new(
    fresh_world: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAGE", 3)
    records = [enrolled(kid, 1, HOME) for kid in KIDS]
    with Simulator({"MES": records[:7]}) as partner:
        assert pulled(fresh_world, tmp_path, partner.url("MES")).applied == 7
    assert one(fresh_world, SOURCE) == ("7", None, True)
    with Simulator({"MES": records}) as partner:
        tally = pulled(fresh_world, tmp_path, partner.url("MES"))
        assert (tally.records, tally.applied) == (len(KIDS) - 7, len(KIDS) - 7)
        assert pulled(fresh_world, tmp_path, partner.url("MES")).records == 0
        again = pulled(fresh_world, tmp_path, partner.url("MES"), restart=True)
        assert (again.records, again.unchanged) == (len(KIDS), len(KIDS))
    assert one(fresh_world, SOURCE)[0] == str(len(KIDS))


@contextmanager
def partner(status: int, content: bytes) -> Iterator[str]:
    """Answers everything with the same."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *arguments: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


RECORD = body(enrolled(KIDS[0], 1, HOME))
WRONG = [
    (500, RECORD + END, "REFUSED"),
    (302, RECORD + END, "REFUSED"),
    (200, RECORD, "PAGE_CUT"),
    (200, b"", "PAGE_CUT"),
    (200, RECORD + END[:9], "PAGE_CUT"),
    (200, RECORD + b'{"next": 1, "more": false}', "PAGE_CUT"),
    (200, RECORD + b'{"next": null, "more": true}', "NO_PROGRESS"),
]


def test_a_page_that_is_not_whole_is_not_taken(fresh_world: str, tmp_path: Path) -> None:
    for status, content, code in WRONG:
        with partner(status, content) as url, pytest.raises(StartupProblem, match=code):
            pulled(fresh_world, tmp_path, url)
        assert one(fresh_world, SOURCE) == (None, code, False)
    with pytest.raises(StartupProblem, match="UNAVAILABLE"):
        pulled(fresh_world, tmp_path, "http://127.0.0.1:9/")
    with pytest.raises(StartupProblem, match="PASSPORT_FEED_MES_URL"):
        pulled(fresh_world, tmp_path, None)
    assert asyncio.run(rows(fresh_world, "SELECT FROM feed_record")) == []
    with partner(200, RECORD + END) as url:
        assert pulled(fresh_world, tmp_path, url).applied == 1
    assert one(fresh_world, SOURCE) == ("1", None, True)


def test_the_demo_hears_all_of_them_and_nothing_twice(fresh_database: str, tmp_path: Path) -> None:
    asyncio.run(seed_city(fresh_database, 60, 1))
    for _ in range(2):
        with Display() as display:
            asyncio.run(hear(fresh_database, Settings(trail=tmp_path), display))
        feed_states = asyncio.run(
            rows(fresh_database, "SELECT name, cursor, error, is_simulated FROM feed_source ORDER BY name")
        )
        assert [tuple(row) for row in feed_states] == [
            ("ARCHIVE", "12", None, True),
            ("MES", "12", None, True),
            ("UMIAS", "36", None, True),
        ]
        waiting = "SELECT code, count(*) FROM feed_quarantine GROUP BY code ORDER BY code"
        assert [tuple(row) for row in asyncio.run(rows(fresh_database, waiting))] == [
            ("UNKNOWN_DISTRICT", 1),
            ("UNKNOWN_INSTITUTION", 3),
        ]
        assert one(fresh_database, "SELECT count(*) FROM appointment") == (11,)
        assert one(fresh_database, "SELECT count(*) > 5 FROM contact_proposal WHERE source = 'SIMULATED'") == (True,)
