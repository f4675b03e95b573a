"""Guessing and replaying share links: no success, one answer, one shape, one time (issue 20, Reach)."""

import asyncio
import os
from collections import Counter
from time import monotonic

import pytest
from structlog.testing import capture_logs

from graph.execute import shares
from graph.http import share
from graph.viewer import Role
from tests.areas.share_link.links import create, look, shape, states, write, wrong
from tests.http.client import ISSUER, Graph, bearer, change, rows, serving
from tests.http.world import ANNA

pytestmark = pytest.mark.asyncio(loop_scope="module")

UNKNOWN = "/share/" + "A" * 27


async def test_guessed_codes_open_nothing(own: Graph) -> None:
    made = await create(own)
    code = made["address"].removeprefix("/share/")
    near = [
        code[:-1],
        code + "A",
        code.swapcase(),
        code[::-1],
        code[:-1] + ("A" if code[-1] != "A" else "B"),
        "%00",
        "../" + code,
    ]
    chance = [os.urandom(20).hex()[:27] for _ in range(20)]
    answers = [await look(own, f"/share/{each}", made["pin"]) for each in [*near, *chance]]
    assert {answer.status_code for answer in answers} == {404}
    assert await states(own) == ["OPEN"]


async def test_a_hundred_guesses_at_once_are_five(own: Graph) -> None:
    made = await create(own)
    guesses = [wrong(made["pin"])] * 100
    answers = await asyncio.gather(*[look(own, made["address"], each) for each in guesses])
    assert {answer.status_code for answer in answers} == {404}
    (link,) = await rows(own.dsn, "SELECT attempts_left, views_left FROM share_link")
    assert tuple(link) == (0, 3)
    assert (await look(own, made["address"], made["pin"])).status_code == 404, "it is closed for who knows the PIN, too"


async def test_the_last_view_is_given_once(own: Graph) -> None:
    made = await create(own, views=1)
    answers = await asyncio.gather(*[look(own, made["address"], made["pin"]) for _ in range(5)])
    assert Counter(answer.status_code for answer in answers) == {200: 1, 404: 4}


async def test_what_is_wrong_is_not_told(own: Graph) -> None:
    """Unknown, wrong PIN, over, taken back, used up, closed, ended: one page, as long after the question."""
    made = {name: await create(own, views=1) for name in ("pin", "over", "revoked", "used", "closed")}
    own_key = {
        name: (await rows(own.dsn, "SELECT id FROM share_link ORDER BY created_at, id"))[n][0]
        for n, name in enumerate(made)
    }
    past = "created_at = now() - interval '3 days', expires_at = now() - interval '2 days'"
    for name, column in (
        ("over", past),
        ("revoked", "revoked_at = now()"),
        ("used", "views_left = 0"),
        ("closed", "attempts_left = 0"),
    ):
        await change(own.dsn, f"UPDATE share_link SET {column} WHERE id = '{own_key[name]}'")
    answers = {"unknown": shape(await look(own, UNKNOWN, "123456"))}
    for name, link in made.items():
        answers[name] = shape(await look(own, link["address"], wrong(link["pin"]) if name == "pin" else link["pin"]))
    odd = {"empty": "", "long": "1" * 400, "letters": "абвгде", "zero": "\x00"}
    answers |= {name: shape(await look(own, made["pin"]["address"], pin)) for name, pin in odd.items()}
    assert len(set(map(str, answers.values()))) == 1, answers


async def test_its_time_does_not_tell_either(own: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "SOONEST", 1.5)
    made = await create(own)
    for address, pin in ((UNKNOWN, "123456"), (made["address"], wrong(made["pin"]))):
        begun = monotonic()
        assert (await look(own, address, pin)).status_code == 404
        assert monotonic() - begun >= 1.5


async def test_a_form_is_the_same_for_every_code_and_looks_nothing_up(own: Graph) -> None:
    made = await create(own)
    before = await rows(own.dsn, "SELECT count(*) FROM audit_entry")
    forms = [shape(await own.client.get(each)) for each in (made["address"], UNKNOWN, "/share/x")]
    assert forms[0] == forms[1] == forms[2]
    assert await rows(own.dsn, "SELECT count(*) FROM audit_entry") == before


async def test_refusals_are_on_record_alike_and_name_no_child(own: Graph) -> None:
    made = await create(own)
    for address, pin in ((UNKNOWN, "123456"), (made["address"], wrong(made["pin"]))):
        await look(own, address, pin)
    denied = await rows(
        own.dsn,
        "SELECT e.subject, e.child_ids, p.operation, e.purpose FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
        " WHERE e.outcome = 'DENIED'",
    )
    assert [tuple(each) for each in denied] == [("anybody", [], "ShareLink", None)] * 2


async def test_no_token_acts_as_a_link(own: Graph) -> None:
    await create(own)
    ((subject,),) = await rows(own.dsn, "SELECT subject FROM share_link")
    token = ISSUER.issue(subject, Role.SHARE_LINK, 600)
    answer = await own.post({"query": "{ myChildren { nodes { id } } }"}, bearer(token))
    assert answer.code == "UNAUTHENTICATED"
    assert (
        await own.post({"query": "{ myChildren { nodes { id } } }"}, bearer(ISSUER.issue(subject, Role.PARENT, 600)))
    ).code == "UNAUTHENTICATED"


async def test_one_address_is_bounded_and_keeps_nobody_else_out(
    fresh_world: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shares, "OWN", (0.001, 3))
    async with serving(fresh_world) as graph:
        answers = [(await look(graph, UNKNOWN, "123456")).status_code for _ in range(4)]
        assert answers == [404, 404, 404, 429]
        last = await look(graph, UNKNOWN, "123456")
        assert last.headers["retry-after"]
        assert last.json()["errors"][0]["extensions"]["code"] == "RATE_LIMITED"
        accepts = {"accept": "text/html", "accept-language": "en"}
        page = await graph.client.post(UNKNOWN, data={"pin": "123456"}, headers=accepts)
        assert (page.status_code, page.headers["content-type"]) == (429, "text/html; charset=utf-8")
        assert f"Wait {page.headers['retry-after']} s" in page.text
        route = graph.app.state.shares
        assert await route.shares.view("A", "1", "198.51.100.7", "r") is None, "another address"
        assert await route.shares.view("A", "1", "2001:db8::1", "r") is None


async def test_an_outage_is_told_on_a_page_and_logged(own: Graph) -> None:
    made = await create(own)
    await change(own.dsn, "REVOKE INSERT ON audit_entry FROM passport_audit")
    with capture_logs() as logged:
        page = await own.client.post(made["address"], data={"pin": made["pin"]}, headers={"accept": "text/html"})
    assert (page.status_code, page.headers["content-type"]) == (503, "text/html; charset=utf-8")
    assert [(line["event"], line["request_id"]) for line in logged if line["event"] == "unavailable"] == [
        ("unavailable", page.headers["x-request-id"])
    ]


async def test_what_is_no_form_is_refused(own: Graph) -> None:
    made = await create(own)
    assert (await own.client.post(made["address"], json={"pin": made["pin"]})).status_code == 415
    assert (await own.client.post(made["address"], data={"pin": "1" * share.LONGEST})).status_code == 413
    assert (await own.client.get(f"{made['address']}?pin={made['pin']}")).text.count("<section>") == 0
    assert await states(own) == ["OPEN"]


async def test_a_parent_makes_no_account_but_that_of_a_link(own: Graph) -> None:
    """The database itself: who acts as a family opens accounts of links alone, without a person and without another role."""
    for columns, values in (
        ("subject, roles, representative_id", "'x', '{share_link}', (SELECT id FROM representative LIMIT 1)"),
        ("subject, roles", "'x', '{share_link,nurse}'"),
        ("subject, roles", "'x', '{parent}'"),
        ("subject, roles, disabled_at", "'x', '{share_link}', now()"),
    ):
        statement = f"INSERT INTO account ({columns}) VALUES ({values})"
        refused = f"""DO $$ BEGIN SET LOCAL ROLE passport_writer; PERFORM set_config('passport.subject', 'parent-1', true);
          {statement}; RAISE EXCEPTION 'written'; EXCEPTION WHEN insufficient_privilege THEN NULL; END $$"""
        await change(own.dsn, refused)
    made = await write(
        own,
        "mutation ($input: ShareLinkCreateInput!) { shareLinkCreate(input: $input) { pin } }",
        childId=ANNA.global_id,
        parts=["BLOOD"],
    )
    assert made["pin"]
