"""Phones that sleep are woken up by what a stream would tell, and learn nothing of it (domain.md 5 F 38, 5 F 44; issue 16, point 7)."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from graph.live.push import TEXT
from graph.live.push_message import PublicTransport, is_public
from graph.viewer import Role
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, BORIS
from tests.live.following import tell
from tests.live.pushing import CONTACT, HOST, Phone, Service, key_file, push_service, signed

pytestmark = pytest.mark.asyncio(loop_scope="module")


@asynccontextmanager
async def pushed_by(dsn: str, folder: Path) -> AsyncIterator[tuple[Graph, Service]]:
    """An application that pushes, and the service that it pushes by."""
    with push_service() as service:
        given = {"push_key": key_file(folder), "push_contact": CONTACT, "push_hosts": HOST}
        async with serving(dsn, **given) as graph:
            yield graph, service


async def pushed_all(dsn: str) -> None:
    """Return when all events have been looked at."""
    behind = "SELECT FROM push_turn t, event_clock c WHERE t.number < c.number OR EXISTS (SELECT FROM outbox WHERE number IS NULL)"
    async with asyncio.timeout(30):
        while await rows(dsn, behind):  # noqa: ASYNC110 - it is in the service
            await asyncio.sleep(0.02)


async def devices(dsn: str) -> int:
    """How many are registered."""
    return len(await rows(dsn, "SELECT set_config('passport.task', 'push', false) FROM push_device"))


async def test_a_message_holds_an_id_and_nothing_of_the_record(fresh_world: str, tmp_path: Path) -> None:
    phone = Phone("mother")
    async with pushed_by(fresh_world, tmp_path) as (graph, service):
        answer = await phone.subscribe(graph, Role.PARENT)
        assert answer.data["pushSubscribe"]["subscribedAt"], answer.text
        await tell(fresh_world, "allergies")
        await pushed_all(fresh_world)
        (request,) = service.to(phone)
        assert phone.decrypted(request.content) == {"text": TEXT, "id": ANNA.global_id}
        claims = signed(request)
        assert (claims["aud"], claims["sub"]) == (f"https://{HOST}", CONTACT)
        assert time.time() < claims["exp"] <= time.time() + 86_400
        assert request.headers["content-encoding"] == "aes128gcm"
        on_record = "SELECT child_ids FROM audit_entry JOIN audit_plan p ON p.id = plan_id WHERE p.operation = 'Push'"
        assert [row["child_ids"] for row in await rows(fresh_world, on_record)] == [[ANNA.id]]


async def test_what_a_stream_would_not_tell_wakes_nobody_up(fresh_world: str, tmp_path: Path) -> None:
    """Labels, and what is confidential of a teenager, before representatives (5 F 44, note 33)."""
    mother, teen = Phone("mother"), Phone("teen")
    async with pushed_by(fresh_world, tmp_path) as (graph, service):
        await mother.subscribe(graph, Role.PARENT)
        await teen.subscribe(graph, Role.CHILD)
        await tell(fresh_world, "allergies", labels=("MALTREATMENT",))
        await tell(fresh_world, "medications", child=BORIS.id, labels=("MENTAL",))
        await tell(fresh_world, "diagnoses", child=BORIS.id)
        await pushed_all(fresh_world)
        assert service.to(mother) == []
        assert {teen.decrypted(each.content)["id"] for each in service.to(teen)} == {BORIS.global_id}
        log = '{ child(by: {id: "%s"}) { accessLog { nodes { actorRole } } } }'
        answer = await graph.ask(log % BORIS.global_id, Role.PARENT)
        assert answer.data["child"]["accessLog"]["nodes"] == []  # nor from when the teenager was woken up
        await tell(fresh_world, "allergies", child=BORIS.id)
        await pushed_all(fresh_world)
        assert len(service.to(mother)) == 1


async def test_a_right_that_has_ended_wakes_nobody_up(fresh_world: str, tmp_path: Path) -> None:
    phone = Phone("mother")
    async with pushed_by(fresh_world, tmp_path) as (graph, service):
        await phone.subscribe(graph, Role.PARENT)
        await change(fresh_world, f"UPDATE representation SET court_restricted = true WHERE child_id = '{ANNA.id}'")
        await tell(fresh_world, "allergies")
        await pushed_all(fresh_world)
        assert service.requests == []
        assert await devices(fresh_world) == 1


@pytest.mark.parametrize(
    "end",
    [
        "UPDATE account SET disabled_at = now() WHERE subject = 'parent-1'",
        "UPDATE account SET roles = '{child}' WHERE subject = 'parent-1'",
    ],
)
async def test_a_device_goes_with_its_account(fresh_world: str, tmp_path: Path, end: str) -> None:
    phone = Phone("mother")
    async with pushed_by(fresh_world, tmp_path) as (graph, service):
        await phone.subscribe(graph, Role.PARENT)
        await change(fresh_world, end)
        await tell(fresh_world, "allergies")
        await pushed_all(fresh_world)
        assert service.requests == []
        assert await devices(fresh_world) == 0


async def test_a_device_without_a_child_is_removed(
    fresh_world: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.live.push.PRUNE", 0.05)
    async with pushed_by(fresh_world, tmp_path) as (graph, _):
        await Phone("mother").subscribe(graph, Role.PARENT)
        assert await devices(fresh_world) == 1
        await change(fresh_world, "UPDATE representation SET status = 'REVOKED'")
        async with asyncio.timeout(30):
            while await devices(fresh_world):  # noqa: ASYNC110 - it is in the service
                await asyncio.sleep(0.02)


@pytest.mark.parametrize(("status", "left"), [(410, 0), (404, 0), (500, 1), (429, 1)])
async def test_a_device_that_its_service_gave_up_is_removed(
    fresh_world: str, tmp_path: Path, status: int, left: int
) -> None:
    phone = Phone("mother")
    async with pushed_by(fresh_world, tmp_path) as (graph, service):
        service.status = status
        await phone.subscribe(graph, Role.PARENT)
        await tell(fresh_world, "allergies")
        await pushed_all(fresh_world)
        assert len(service.to(phone)) == 1
        assert await devices(fresh_world) == left


async def test_a_device_that_cannot_be_written_to_keeps_nobody_from_being_woken_up(
    fresh_world: str, tmp_path: Path
) -> None:
    """What one account registers is nothing to another (domain.md 5 F 38)."""
    phone, odd = Phone("mother"), Phone("odd")
    async with pushed_by(fresh_world, tmp_path) as (graph, service):
        await odd.subscribe(graph, Role.PARENT)
        await phone.subscribe(graph, Role.PARENT)
        # As one whose address passed a check at the door that knew less.
        await change(
            fresh_world,
            "BEGIN; SET LOCAL passport.task = 'push'; UPDATE push_device SET endpoint = 'https://xn--a.push.example/'"
            f" WHERE endpoint = '{odd.endpoint}'; COMMIT",
        )
        await tell(fresh_world, "allergies")
        await pushed_all(fresh_world)
        assert len(service.to(phone)) == 1


async def test_two_processes_push_once(fresh_world: str, tmp_path: Path) -> None:
    phone = Phone("mother")
    async with pushed_by(fresh_world, tmp_path) as (graph, service), pushed_by(fresh_world, tmp_path) as (_, other):
        await phone.subscribe(graph, Role.PARENT)
        for name in ("allergies", "medications", "bloodGroup"):
            before = len(service.requests) + len(other.requests)
            await tell(fresh_world, name)
            await pushed_all(fresh_world)
            assert len(service.requests) + len(other.requests) == before + 1


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "10.0.0.1", "169.254.169.254", "[::1]"])
async def test_no_address_within_this_network_is_reached(host: str) -> None:
    """A name may lead anywhere: what counts is the address that is connected to."""
    async with httpx.AsyncClient(transport=PublicTransport()) as client:
        with pytest.raises(httpx.ConnectError, match="not public"):
            await client.post(f"https://{host}/x")


@pytest.mark.parametrize(
    ("address", "is_of_all"),
    [
        ("142.250.74.10", True),
        ("2a00:1450:4010:c0f::5f", True),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::1", False),
        ("::a00:1", False),
        ("fec0::1", False),
        ("ff0e::1", False),
        ("224.0.0.1", False),
        ("100.64.0.1", False),
    ],
)
async def test_an_address_that_leads_into_a_network_is_not_public(address: str, is_of_all: bool) -> None:
    assert is_public(address) is is_of_all


@pytest.mark.parametrize("host", ["a" * 64, "a..example"])
async def test_a_name_that_is_none_is_no_push_service(host: str) -> None:
    async with httpx.AsyncClient(transport=PublicTransport()) as client:
        with pytest.raises(httpx.ConnectError, match="no address"):
            await client.post(f"https://{host}/x")
