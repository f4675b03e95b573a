"""A family shows parts of a passport by a link and a PIN, sees who looked, and takes it back (issue 20, point 3; 5 G 48)."""

from typing import Any

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.areas.share_link.links import CREATE, LOG, REVOKE, create, links, look, shape, states, write, wrong
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, DISEASE, MOTHER, PHONE, SUBSTANCE, VERA

pytestmark = pytest.mark.asyncio(loop_scope="module")

UNKNOWN = "/share/" + "A" * 27
MANY = ["BLOOD", "ALLERGIES", "CHRONIC_CONDITIONS", "MEDICATIONS", "VACCINATIONS", "GROUPS", "GROWTH"]


async def nothing(graph: Graph) -> Any:
    """What is answered where there is no link."""
    return shape(await look(graph, UNKNOWN, "123456"))


async def test_a_link_shows_its_parts_and_nothing_else(own: Graph) -> None:
    made = await create(own)
    assert made["qr"].startswith("<?xml")
    assert len(made["pin"]) == 6
    page = await look(own, made["address"], made["pin"])
    assert page.status_code == 200
    assert SUBSTANCE in page.text
    assert ANNA.family in page.text
    assert "Аллергии" in page.text
    for hidden in (ANNA.policy_number, ANNA.snils, DISEASE, PHONE, "Группа крови", "Хронические"):
        assert hidden not in page.text
    whole = await create(own, parts=MANY)
    page = await look(own, whole["address"], whole["pin"])
    assert all(shown in page.text for shown in (SUBSTANCE, "AB(IV)", "перед переливанием", "Прививки", "Рост"))


async def test_a_view_is_in_the_access_log_with_what_was_read(own: Graph) -> None:
    made = await create(own, parts=["BLOOD"])
    await look(own, made["address"], made["pin"])
    entries = (await own.ask(LOG, Role.PARENT, {"id": ANNA.global_id})).data["child"]["accessLog"]["nodes"]
    (view,) = [each for each in entries if each["actorRole"] == "SHARE_LINK"]
    assert view["relations"] == ["SHARED"]
    assert view["actor"] == {"full": None}
    assert view["organization"] is None
    assert "BloodGroupFact.value" in view["fields"]
    assert "Allergy.substance" not in view["fields"]


async def test_views_are_counted_and_used_up(own: Graph) -> None:
    made = await create(own, views=2)
    for _ in range(2):
        assert (await look(own, made["address"], made["pin"])).status_code == 200
    assert (await states(own))[0] == "USED"
    assert shape(await look(own, made["address"], made["pin"])) == await nothing(own)


async def test_a_link_that_is_taken_back_shows_nothing(own: Graph) -> None:
    made = await create(own)
    taken = await write(own, REVOKE, shareLinkId=made["shareLink"]["id"])
    assert taken == {"shareLink": {"state": "REVOKED"}, "problems": []}
    assert shape(await look(own, made["address"], made["pin"])) == await nothing(own)
    again = await write(own, REVOKE, shareLinkId=made["shareLink"]["id"])
    assert again["problems"][0]["code"] == "ALREADY_DONE"
    assert await rows(own.dsn, "SELECT FROM account WHERE roles = '{share_link}' AND disabled_at IS NULL") == []


async def test_wrong_pins_close_it_for_good(own: Graph) -> None:
    made = await create(own)
    for left in (4, 3, 2, 1, 0):
        assert shape(await look(own, made["address"], wrong(made["pin"]))) == await nothing(own)
        assert (await links(own))[0]["attemptsLeft"] == left
    assert (await states(own))[0] == "CLOSED"
    assert shape(await look(own, made["address"], made["pin"])) == await nothing(own)


async def test_a_right_pin_gives_its_attempt_back(own: Graph) -> None:
    made = await create(own)
    await look(own, made["address"], wrong(made["pin"]))
    await look(own, made["address"], made["pin"])
    (link,) = await links(own)
    assert (link["attemptsLeft"], link["viewsLeft"]) == (4, 2)


ENDS = {
    "time": "UPDATE share_link SET created_at = now() - interval '3 days', expires_at = now() - interval '2 days'",
    "revoked": f"UPDATE representation SET status = 'REVOKED' WHERE representative_id = '{MOTHER}'",
    "suspended": f"UPDATE representation SET status = 'SUSPENDED' WHERE representative_id = '{MOTHER}'",
    "court": f"UPDATE representation SET court_restricted = true WHERE representative_id = '{MOTHER}'",
    "over": f"UPDATE representation SET valid_to = current_date - 2 WHERE representative_id = '{MOTHER}'",
    "account": "UPDATE account SET disabled_at = now() WHERE subject = 'parent-1'",
    "role": "UPDATE account SET roles = '{child}' WHERE subject = 'parent-1'",
    "link's account": "UPDATE account SET disabled_at = now() WHERE roles = '{share_link}'",
    "15": f"UPDATE child SET birth_date = current_date - interval '15 years 2 days' WHERE id = '{ANNA.id}'",
    "18": f"UPDATE child SET birth_date = current_date - interval '18 years 2 days' WHERE id = '{ANNA.id}'",
}


@pytest.mark.parametrize("statement", ENDS.values(), ids=ENDS)
async def test_it_ends_with_the_right_of_who_made_it(own: Graph, statement: str) -> None:
    made = await create(own)
    assert (await look(own, made["address"], made["pin"])).status_code == 200
    await change(own.dsn, statement)
    assert shape(await look(own, made["address"], made["pin"])) == await nothing(own)
    (link,) = await rows(own.dsn, "SELECT views_left, attempts_left FROM share_link")
    assert tuple(link) == (2, 5), "a view that shows nothing is not counted"


async def test_the_link_of_a_teenager_is_theirs(own: Graph) -> None:
    made = await create(own, Role.CHILD, BORIS, parts=["BLOOD"])
    assert made["shareLink"]["relation"] == "SELF"
    assert (await look(own, made["address"], made["pin"])).status_code == 200
    assert [each["isOwn"] for each in await links(own, Role.PARENT, BORIS)] == [False]
    refused = await write(own, REVOKE, shareLinkId=made["shareLink"]["id"])
    assert refused["problems"][0]["code"] == "NOT_FOUND"
    by_parent = await create(own, Role.PARENT, BORIS)
    assert by_parent["shareLink"]["relation"] == "REPRESENTS_TEEN"
    assert (await write(own, REVOKE, Role.CHILD, shareLinkId=by_parent["shareLink"]["id"]))["problems"] == []
    await change(own.dsn, "UPDATE record_access SET closed_at = now()")
    assert shape(await look(own, made["address"], made["pin"])) == await nothing(own)


@pytest.mark.parametrize("label", ["MENTAL", "GENETIC", "TEEN"])
async def test_rows_with_a_label_are_not_shown_though_who_made_the_link_sees_them(own: Graph, label: str) -> None:
    await change(own.dsn, f"UPDATE allergy SET labels = '{{{label}}}', vital_labels = '{{{label}}}'")
    asked = "query ($id: ID!) { child(by: {id: $id}) { passport { allergies { items { substance } } } } }"
    assert SUBSTANCE in (await own.ask(asked, Role.PARENT, {"id": ANNA.global_id})).text
    made = await create(own)
    page = await look(own, made["address"], made["pin"])
    assert page.status_code == 200
    assert SUBSTANCE not in page.text
    await change(own.dsn, "UPDATE allergy SET labels = '{}', vital_labels = '{}'")
    assert SUBSTANCE in (await look(own, made["address"], made["pin"])).text


@pytest.mark.parametrize("role", sorted(set(TOKEN_ROLES) - {Role.PARENT, Role.CHILD}))
async def test_nobody_else_makes_or_takes_back_a_link(own: Graph, role: Role) -> None:
    made = await create(own)
    wish = {"childId": ANNA.global_id, "parts": ["BLOOD"], "idempotencyKey": "k"}
    assert (await own.ask(CREATE, role, {"input": wish})).code == "FORBIDDEN"
    taking = {"shareLinkId": made["shareLink"]["id"], "idempotencyKey": "l"}
    assert (await own.ask(REVOKE, role, {"input": taking})).code == "FORBIDDEN"
    assert await states(own) == ["OPEN"]


async def test_a_relative_and_a_stranger_make_none(own: Graph) -> None:
    await change(
        own.dsn,
        f"UPDATE representation SET kind = 'DELEGATED', valid_to = current_date + 9 WHERE representative_id = '{MOTHER}'",
    )
    for kid in (ANNA, VERA):
        made = await write(own, CREATE, childId=kid.global_id, parts=["BLOOD"])
        assert made["problems"] == [{"code": "NOT_FOUND", "path": ["input", "childId"]}]
    assert await rows(own.dsn, "SELECT FROM share_link") == []


@pytest.mark.parametrize("given", [{"parts": []}, {"hours": 0}, {"hours": 25}, {"views": 0}, {"views": 21}])
async def test_bounds(own: Graph, given: dict[str, Any]) -> None:
    made = await write(own, CREATE, **{"childId": ANNA.global_id, "parts": ["BLOOD"], **given})
    assert made["problems"] == [{"code": "INVALID", "path": ["input", *given]}]


async def test_no_more_than_ten_are_open(own: Graph) -> None:
    for _ in range(10):
        await create(own)
    made = await write(own, CREATE, childId=ANNA.global_id, parts=["BLOOD"])
    assert made["problems"][0]["code"] == "CONFLICT"


async def test_secrets_are_told_once_and_kept_nowhere(own: Graph) -> None:
    made = await create(own, idempotencyKey="once")
    again = await create(own, idempotencyKey="once")
    assert again["shareLink"]["id"] == made["shareLink"]["id"]
    assert (again["pin"], again["address"], again["qr"]) == (None, None, None)
    code = made["address"].removeprefix("/share/")
    for table in ("share_link", "account", "idempotency", "audit_entry", "audit_plan", "outbox"):
        kept = str(await rows(own.dsn, f"SELECT t::text FROM {table} t"))
        assert code not in kept
        assert f"'{made['pin']}'" not in kept
        assert f",{made['pin']}," not in kept


async def test_the_page_is_bound_and_needs_no_script(own: Graph) -> None:
    made = await create(own)
    for response in (await own.client.get(made["address"]), await look(own, made["address"], made["pin"])):
        assert response.headers["cache-control"] == "no-store"
        assert response.headers["x-robots-tag"] == "noindex, nofollow"
        assert response.headers["referrer-policy"] == "no-referrer"
        policy = response.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src" not in policy
        assert "unsafe" not in policy
        assert "<script" not in response.text
        assert "set-cookie" not in response.headers
    assert (await own.client.put(made["address"])).status_code == 405
    english = await own.client.get(made["address"], headers={"accept-language": "en"})
    assert '<html lang="en">' in english.text


async def test_values_of_the_sheet_are_text(own: Graph) -> None:
    await change(own.dsn, "UPDATE allergy SET substance = '<b>&\"x'")
    made = await create(own)
    page = await look(own, made["address"], made["pin"])
    assert "&lt;b&gt;&amp;&quot;x" in page.text
    assert "<b>&" not in page.text
