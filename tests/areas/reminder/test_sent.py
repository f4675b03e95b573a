"""Reminders are sent once, by the channel that a person chose, to who may know of it at that moment, and say nothing (5 F 38, 5 G 49)."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from graph.ingest.moment import MOSCOW
from graph.viewer import Role
from tests.areas.reminder.sending import deliveries, expect, post, prefers, reminded, sent_all
from tests.http.client import change, rows
from tests.http.world import ANNA, BORIS, MOTHER
from tests.live.following import following, is_quiet, told
from tests.live.pushing import CONTACT, HOST, Phone, key_file, push_service

pytestmark = pytest.mark.asyncio(loop_scope="module")

ADDRESS = f"UPDATE representative SET email = 'mother@city.test' WHERE id = '{MOTHER}'"
RAISED = "subscription ($ids: [ID!]!) { reminderRaised(childIds: $ids) { kind reminders { kind state about day } child { id } } }"
MINE = "{ myReminders { nodes { kind state sentAt child { id } } } reminderPreferences { channel delivery quietFrom quietTo language } }"


async def test_a_stream_is_told_of_ones_own_reminders_alone_and_once(fresh_world: str) -> None:
    async with reminded(fresh_world) as graph:
        await prefers(graph, "SUBSCRIPTION")
        both = {"ids": [ANNA.global_id, BORIS.global_id]}
        async with (
            following(graph, Role.PARENT, RAISED, both) as mother,
            following(graph, Role.CHILD, RAISED, {"ids": [BORIS.global_id]}) as teen,
        ):
            await expect(fresh_world)
            event = await told(mother)
            assert [each["state"] for each in event["reminders"]] == ["SENT"]
            assert event["child"]["id"] == ANNA.global_id
            assert await is_quiet(mother)
            assert await is_quiet(teen)
            assert await deliveries(fresh_world) == []


async def test_a_phone_is_woken_up_with_a_neutral_text(fresh_world: str, tmp_path: Path) -> None:
    phone = Phone("mother")
    with push_service() as service:
        given = {"push_key": key_file(tmp_path), "push_contact": CONTACT, "push_hosts": HOST}
        async with reminded(fresh_world, **given) as graph:
            await phone.subscribe(graph, Role.PARENT)
            await prefers(graph, "PUSH")
            await expect(fresh_world)
            await sent_all(fresh_world)
            (request,) = service.to(phone)
            said = phone.decrypted(request.content)
            assert said == {"text": "Есть новости о здоровье ребёнка", "id": ANNA.global_id}
            assert await deliveries(fresh_world) == [("PUSH", "SENT", 1)]
            found = (await graph.ask(MINE, Role.PARENT)).data
            assert [(each["kind"], each["state"]) for each in found["myReminders"]["nodes"]] == [
                ("APPOINTMENT", "SENT")
            ]
            assert found["reminderPreferences"]["delivery"] == "CONNECTED"


async def test_a_mail_is_neutral_and_is_tried_again_under_the_same_id(fresh_world: str) -> None:
    await change(fresh_world, ADDRESS)
    with post() as (taken, given):
        taken.answers.append("451 not now")
        async with reminded(fresh_world, **given) as graph:
            assert (await prefers(graph, "EMAIL", language="EN")).data["reminderPreferencesSet"]["problems"] == []
            await expect(fresh_world)
            await sent_all(fresh_world)
            assert (await deliveries(fresh_world), taken.mails) == ([("EMAIL", "WAITING", 1)], [])
            (later,) = await rows(fresh_world, "SELECT next_at > now() AS is_later FROM reminder_delivery")
            assert later["is_later"]
            await change(fresh_world, "UPDATE reminder_delivery SET next_at = now()")
            await sent_all(fresh_world)
            (mail,) = taken.mails
            assert mail["To"] == "mother@city.test"
            assert mail["Subject"] == "There is news about your child's health"
            assert mail.get_content().strip() == "Open the app to read it."
            key = await rows(fresh_world, "SELECT id FROM reminder_delivery")
            assert mail["Message-ID"] == f"<{key[0]['id'].hex}@city.test>"
            assert await deliveries(fresh_world) == [("EMAIL", "SENT", 2)]


async def test_a_mail_that_is_refused_for_good_is_given_up_and_so_is_one_after_six_attempts(fresh_world: str) -> None:
    await change(fresh_world, ADDRESS)
    with post() as (taken, given):
        async with reminded(fresh_world, **given) as graph:
            await prefers(graph, "EMAIL")
            taken.answers.append("550 nobody here")
            await expect(fresh_world)
            await sent_all(fresh_world)
            assert await deliveries(fresh_world) == [("EMAIL", "DEAD", 1)]
            taken.answers.extend(["451 not now"] * 9)
            await expect(fresh_world)
            for _ in range(8):
                await sent_all(fresh_world)
                await change(fresh_world, "UPDATE reminder_delivery SET next_at = now() WHERE state = 'WAITING'")
            await sent_all(fresh_world)
            assert (await deliveries(fresh_world))[1:] == [("EMAIL", "DEAD", 6)]
            assert taken.mails == []


async def test_without_a_server_it_says_that_it_is_simulated(fresh_world: str) -> None:
    await change(fresh_world, ADDRESS)
    async with reminded(fresh_world) as graph:
        for channel in ("EMAIL", "PUSH"):
            await prefers(graph, channel)
            await expect(fresh_world)
            await sent_all(fresh_world)
            found = (await graph.ask(MINE, Role.PARENT)).data["reminderPreferences"]
            assert (found["channel"], found["delivery"]) == (channel, "SIMULATED")
        assert [each[:2] for each in await deliveries(fresh_world)] == [("EMAIL", "SIMULATED"), ("PUSH", "SIMULATED")]


@pytest.mark.parametrize(
    "end",
    [
        "status = 'REVOKED'",
        "status = 'SUSPENDED'",
        "court_restricted = true",
        "kind = 'DELEGATED', valid_to = current_date + 9",
    ],
)
async def test_who_loses_the_right_while_a_message_waits_gets_none(fresh_world: str, end: str) -> None:
    await change(fresh_world, ADDRESS)
    with post() as (taken, given):
        taken.answers.append("451 not now")
        async with reminded(fresh_world, **given) as graph:
            await prefers(graph, "EMAIL")
            await expect(fresh_world)
            await sent_all(fresh_world)
            await change(fresh_world, f"UPDATE representation SET {end} WHERE representative_id = '{MOTHER}'")
            await change(fresh_world, "UPDATE reminder_delivery SET next_at = now()")
            await sent_all(fresh_world)
            assert await deliveries(fresh_world) == [("EMAIL", "DROPPED", 2)]
            assert (await graph.ask(MINE, Role.PARENT)).data["myReminders"]["nodes"] == []
            assert (await rows(fresh_world, "SELECT FROM reminder WHERE withdrawn_at IS NULL")) == []
    assert taken.mails == []


async def test_quiet_hours_delay_and_lose_nothing(fresh_world: str) -> None:
    await change(fresh_world, ADDRESS)
    with post() as (taken, given):
        async with reminded(fresh_world, **given) as graph:
            now = datetime.now(MOSCOW)
            start, end = (now - timedelta(hours=1)).strftime("%H:%M"), (now + timedelta(hours=2)).strftime("%H:%M")
            await prefers(graph, "EMAIL", quietFrom=start, quietTo=end)
            await expect(fresh_world)
            await sent_all(fresh_world)
            (waits,) = await rows(fresh_world, "SELECT next_at, sent_at FROM reminder")
            assert waits["next_at"].astimezone(MOSCOW).strftime("%H:%M") == end
            assert waits["sent_at"] is None
            await prefers(graph, "EMAIL")
            await change(fresh_world, "UPDATE reminder SET next_at = now()")
            await sent_all(fresh_world)
            assert len(taken.mails) == 1


async def test_a_sender_that_ends_after_it_sent_sends_the_same_mail_once_more(fresh_world: str) -> None:
    """Between what the server took and what is noted nothing can be known: the message is known by its id."""
    await change(fresh_world, ADDRESS)
    with post() as (taken, given):
        async with reminded(fresh_world, **given) as graph:
            await prefers(graph, "EMAIL")
            await expect(fresh_world)
            await sent_all(fresh_world)
            await change(
                fresh_world, "UPDATE reminder_delivery SET state = 'WAITING', ended_at = null, next_at = now()"
            )
            await sent_all(fresh_world)
    assert len({mail["Message-ID"] for mail in taken.mails}) == 1
    assert len(taken.mails) == 2


async def test_a_label_reaches_no_parent_of_a_teenager_and_the_teenager_themselves(
    fresh_world: str, tmp_path: Path
) -> None:
    mother, teen = Phone("mother"), Phone("teen")
    with push_service() as service:
        given = {"push_key": key_file(tmp_path), "push_contact": CONTACT, "push_hosts": HOST}
        async with reminded(fresh_world, **given) as graph:
            for phone, role in ((mother, Role.PARENT), (teen, Role.CHILD)):
                await phone.subscribe(graph, role)
                await prefers(graph, "PUSH", role)
            await expect(fresh_world, BORIS.id, "MENTAL")
            await sent_all(fresh_world)
            assert service.to(mother) == []
            (request,) = service.to(teen)
            assert teen.decrypted(request.content)["text"] == "Есть новости о вашем здоровье"
            raised: list[Any] = await rows(fresh_world, "SELECT recipient_id FROM reminder")
            assert [row["recipient_id"] for row in raised] == [BORIS.id]


async def test_two_processes_send_one_message(fresh_world: str) -> None:
    await change(fresh_world, ADDRESS)
    with post() as (taken, given):
        async with reminded(fresh_world, **given) as graph, reminded(fresh_world, **given):
            await prefers(graph, "EMAIL")
            await asyncio.gather(*[expect(fresh_world) for _ in range(3)])
            await sent_all(fresh_world)
            stored = await rows(fresh_world, "SELECT DISTINCT event_id FROM reminder")
            assert len(taken.mails) == len(stored), "one for what was raised together"
