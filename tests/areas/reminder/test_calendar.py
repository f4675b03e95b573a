"""The calendar of a secret address: neutral, of what its person may know now, and nothing where it was taken back (issue 19, point 6)."""

import os
from typing import Any

import icalendar
import pytest

from graph.viewer import Role
from tests.areas.reminder.sending import expect
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, MOTHER, TODAY

pytestmark = pytest.mark.asyncio(loop_scope="module")

CREATE = "mutation ($input: CalendarLinkCreateInput!) { calendarLinkCreate(input: $input) { address createdAt problems { code } } }"
REVOKE = (
    "mutation ($input: CalendarLinkRevokeInput!) { calendarLinkRevoke(input: $input) { revokedAt problems { code } } }"
)
UNKNOWN = "/calendar/" + "A" * 43 + ".ics"


async def write(graph: Graph, document: str, role: Role = Role.PARENT, key: str | None = None) -> Any:
    answer = await graph.ask(document, role, {"input": {"idempotencyKey": key or os.urandom(8).hex()}})
    (said,) = answer.data.values()
    return said


async def days(graph: Graph, address: str) -> list[Any]:
    """The days of a calendar, which holds nothing else of anybody."""
    response = await graph.client.get(address)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "text/calendar; charset=utf-8"
    assert response.headers["cache-control"] == "no-store"
    events = icalendar.Calendar.from_ical(response.content).walk("VEVENT")
    assert {str(each["summary"]) for each in events} <= {"Напоминание: откройте приложение"}
    assert {name for each in events for name in each} <= {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP", "CLASS"}
    assert ANNA.family not in response.text
    return [each.decoded("dtstart") for each in events]


def shape(response: Any) -> tuple[Any, ...]:
    """What a caller can tell of an answer, but for the id of the request."""
    body = response.json()
    body["errors"][0]["extensions"].pop("requestId")
    headers = {name: value for name, value in response.headers.items() if name != "x-request-id"}
    return response.status_code, body, headers


async def test_a_calendar_has_the_days_of_ones_own_reminders(own: Graph) -> None:
    made = await write(own, CREATE)
    assert await days(own, made["address"]) == []
    await expect(own.dsn)
    await expect(own.dsn)
    assert await days(own, made["address"]) == [TODAY]


async def test_what_was_taken_back_is_as_what_never_was(own: Graph) -> None:
    made = await write(own, CREATE)
    assert (await write(own, REVOKE))["revokedAt"]
    assert (await write(own, REVOKE))["problems"] == [{"code": "NOT_FOUND"}]
    unknown = shape(await own.client.get(UNKNOWN))
    assert unknown[0] == 404
    assert shape(await own.client.get(made["address"])) == unknown
    other = await write(own, CREATE)
    newest = await write(own, CREATE)
    assert shape(await own.client.get(other["address"])) == unknown, "a new one takes its place"
    assert await days(own, newest["address"]) == []
    await change(own.dsn, "UPDATE account SET disabled_at = now() WHERE subject = 'parent-1'")
    assert shape(await own.client.get(newest["address"])) == unknown


async def test_a_right_that_ends_is_looked_at_with_each_fetch(own: Graph) -> None:
    made = await write(own, CREATE)
    await expect(own.dsn)
    assert await days(own, made["address"]) == [TODAY]
    await change(own.dsn, f"UPDATE representation SET court_restricted = true WHERE representative_id = '{MOTHER}'")
    assert await days(own, made["address"]) == []


async def test_the_token_is_told_once_and_kept_nowhere(own: Graph) -> None:
    first, again = await write(own, CREATE, key="k"), await write(own, CREATE, key="k")
    assert first["address"]
    assert again == {**first, "address": None}
    token = first["address"].removeprefix("/calendar/").removesuffix(".ics")
    for table in ("calendar_link", "idempotency", "audit_entry", "outbox"):
        stored = await rows(own.dsn, f"SELECT t::text AS row FROM {table} t")
        assert all(token not in each["row"] for each in stored), table
    assert (await rows(own.dsn, "SELECT octet_length(token_hash) AS n FROM calendar_link"))[0]["n"] == 32
