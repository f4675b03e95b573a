"""A family registers devices for Web Push and removes them; what is no push service is refused (issue 16, point 7)."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio

from graph.areas.push.write import DEVICES
from graph.viewer import Role
from tests.http.client import Graph, rows, serving
from tests.live.pushing import CONTACT, HOST, Phone, encoded, key_file

pytestmark = pytest.mark.asyncio(loop_scope="module")

REMOVE = (
    "mutation ($input: PushUnsubscribeInput!) { pushUnsubscribe(input: $input) { unsubscribedAt problems { code } } }"
)
STORED = (
    "SELECT subject, role, endpoint, set_config('passport.task', 'push', false) FROM push_device ORDER BY created_at"
)


@pytest_asyncio.fixture(loop_scope="module")
async def push(fresh_world: str, tmp_path: Path) -> AsyncIterator[Graph]:
    """An application with a key; the services that it knows are reached by nothing."""
    given = {"push_key": key_file(tmp_path), "push_contact": CONTACT, "push_hosts": f"{HOST},*.other.example"}
    async with serving(fresh_world, **given) as running:
        yield running


async def test_a_device_is_registered_once_and_removed(push: Graph) -> None:
    phone = Phone("a")
    for _ in range(2):
        assert (await phone.subscribe(push, Role.PARENT)).data["pushSubscribe"]["problems"] == []
    (stored,) = await rows(push.dsn, STORED)
    assert (stored["subject"], stored["role"], stored["endpoint"]) == ("parent-1", "parent", phone.endpoint)
    for code in ([], [{"code": "NOT_FOUND"}]):
        given = {"idempotencyKey": os.urandom(8).hex(), "endpoint": phone.endpoint}
        assert (await push.ask(REMOVE, Role.PARENT, {"input": given})).data["pushUnsubscribe"]["problems"] == code
    assert await rows(push.dsn, STORED) == []


async def test_nobody_removes_the_device_of_another(push: Graph) -> None:
    phone = Phone("a")
    await phone.subscribe(push, Role.PARENT)
    given = {"idempotencyKey": "k", "endpoint": phone.endpoint}
    assert (await push.ask(REMOVE, Role.CHILD, {"input": given})).data["pushUnsubscribe"]["problems"]
    assert len(await rows(push.dsn, STORED)) == 1


async def test_one_more_takes_the_place_of_the_oldest(push: Graph) -> None:
    for number in range(DEVICES + 1):
        await Phone(str(number)).subscribe(push, Role.PARENT)
    await Phone("teen").subscribe(push, Role.CHILD)
    stored = [row["endpoint"].rpartition("/")[2] for row in await rows(push.dsn, STORED)]
    assert stored == [*map(str, range(1, DEVICES + 1)), "teen"]


@pytest.mark.parametrize(
    "endpoint",
    [
        f"http://{HOST}/a",
        "https://127.0.0.1/a",
        "https://[::1]/a",
        "https://localhost/a",
        "https://169.254.169.254/latest",
        "https://push.example.evil.test/a",
        f"https://{HOST}:8443/a",
        f"https://evil@{HOST}/a",
        f"https://evil.test\\@{HOST}/a",
        f"https://{HOST}@evil.test/a",
        "https://other.example/a",
        f"https://{HOST}/" + "a" * 1_000,
        f"https://{HOST}:x/a",
        f"https://{'a' * 64}.other.example/a",
        f"https://{'a.' * 130}other.example/a",
        "https://a..other.example/a",
        "https://.other.example/a",
        "https://xn--a.other.example/a",
        "https://a%20b.other.example/a",
        "https://*.other.example/a",
        f"https://{HOST}/\n",
        "",
    ],
)
async def test_what_is_no_push_service_is_refused(push: Graph, endpoint: str) -> None:
    answer = await Phone("a").subscribe(push, Role.PARENT, endpoint=endpoint)
    assert answer.data["pushSubscribe"]["problems"] == [{"code": "INVALID", "path": ["input", "endpoint"]}]
    assert await rows(push.dsn, STORED) == []


async def test_a_host_below_a_known_one_is_taken(push: Graph) -> None:
    answer = await Phone("a").subscribe(push, Role.PARENT, endpoint="https://web.other.example/a")
    assert answer.data["pushSubscribe"]["problems"] == []


@pytest.mark.parametrize(
    "keys",
    [
        {"p256dh": "!"},
        {"auth": "ы"},
        {"p256dh": encoded(b"\x04" + bytes(64))},
        {"p256dh": encoded(bytes(65))},
        {"auth": encoded(bytes(15))},
        {"auth": "a" * 100_000},
    ],
)
async def test_what_is_no_key_is_refused(push: Graph, keys: dict[str, str]) -> None:
    answer = await Phone("a").subscribe(push, Role.PARENT, **keys)
    assert answer.data["pushSubscribe"]["problems"][0]["code"] == "INVALID"


async def test_only_a_family_registers_devices(push: Graph) -> None:
    assert (await Phone("a").subscribe(push, Role.NURSE)).code == "FORBIDDEN"


async def test_nothing_is_registered_without_a_key_of_the_service(graph: Graph) -> None:
    answer = await Phone("a").subscribe(graph, Role.PARENT, endpoint="https://fcm.googleapis.com/a")
    assert answer.data["pushSubscribe"]["problems"][0]["code"] == "INVALID"


async def test_the_reader_reads_no_device_and_the_writer_its_own(push: Graph) -> None:
    await Phone("a").subscribe(push, Role.PARENT)
    reads = "SELECT has_table_privilege('passport_reader', 'push_device', 'SELECT') AS reads"
    assert (await rows(push.dsn, reads))[0]["reads"] is False
    writer = await asyncpg.connect(push.dsn, server_settings={"role": "passport_writer"})
    try:
        for subject, count in (("", 0), ("parent-2", 0), ("parent-1", 1)):
            await writer.execute("SELECT set_config('passport.subject', $1, false)", subject)
            assert await writer.fetchval("SELECT count(*) FROM push_device") == count
    finally:
        await writer.close()
