"""What is gone from a full file is ended and never deleted; what cannot be told is spared."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from tests.conftest import execute
from tests.http.client import rows
from tests.registry.files import (
    CLINIC,
    DISTRICTS,
    NOW,
    ORGANIZATIONS,
    WORKS,
    Json,
    Take,
    changes,
    coded,
    imported,
    location,
    nurse_of_district,
    organization,
    practitioner,
    role,
)

YESTERDAY = "2026-01-14"


def found(dsn: str, query: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in asyncio.run(rows(dsn, query))]


def ends(dsn: str) -> list[tuple[str, str | None]]:
    """Each assignment's person and last day."""
    return [(row[0], row[5]) for row in found(dsn, WORKS)]


def test_what_is_gone_is_ended(fresh_database: str, take: Take) -> None:
    asyncio.run(imported(fresh_database, CLINIC))
    outcome = take(nurse_of_district(), full=True)
    assert found(fresh_database, ORGANIZATIONS)[0] == ("A1", "AMBULANCE", "Станция скорой медицинской помощи № 1", True)
    assert found(fresh_database, DISTRICTS) == [("D1", "P1", False), ("D2", "P1", True)]
    assert ends(fresh_database) == [
        ("1", None),
        ("101", YESTERDAY),
        ("101", "2023-02-28"),
        ("102", YESTERDAY),
        ("102", YESTERDAY),
        ("103", YESTERDAY),
        ("104", YESTERDAY),
        ("105", YESTERDAY),
    ]
    assert outcome.summary.ended == 9
    for days in (0, 3):
        assert changes(take(nurse_of_district(), full=True, now=NOW + timedelta(days=days))) == (0, 0, 0)
    asyncio.run(imported(fresh_database, CLINIC))
    assert ends(fresh_database)[1] == ("101", None)


def test_a_file_that_is_not_full_ends_nothing(fresh_database: str, take: Take) -> None:
    asyncio.run(imported(fresh_database, CLINIC))
    assert changes(take(nurse_of_district())) == (2, 1, 0)


def test_what_has_not_begun_never_does(fresh_database: str, take: Take) -> None:
    base = [organization("P1"), practitioner("1")]
    take(
        [*base, role("1", period={"start": "2026-03-01"}), role("1", word="registrar", period={"start": "2026-01-15"})]
    )
    for _ in range(2):
        take(base, full=True)
        assert ends(fresh_database) == [("1", "2026-02-28"), ("1", YESTERDAY)]
    assert changes(take(base, full=True)) == (0, 0, 0)


INACTIVE: list[tuple[str, Json]] = [
    ("Organization", {"active": False}),
    ("Location", {"status": "inactive"}),
    ("Practitioner", {"active": False}),
    ("PractitionerRole", {"active": False}),
]


@pytest.mark.parametrize(("kind", "own"), INACTIVE)
def test_what_is_inactive_ends_the_right_with_it(fresh_database: str, take: Take, kind: str, own: Json) -> None:
    """Whether or not the file names the role again; another day changes nothing, and an active one begins again."""
    take(nurse_of_district())
    parts = [part | (own if part["resourceType"] == kind else {}) for part in nurse_of_district()]
    alone = [part for part in parts if part["resourceType"] in (kind, "Organization") or kind == "PractitionerRole"]
    take(alone)
    assert ends(fresh_database) == [("1", YESTERDAY)]
    for later in (timedelta(), timedelta(days=3)):
        assert changes(take(parts, now=NOW + later)) == (0, 0, 0)
    take(nurse_of_district())
    assert ends(fresh_database) == [("1", None)]


def test_a_district_that_moves_takes_nobody_with_it(fresh_database: str, take: Take) -> None:
    take(nurse_of_district())
    take([organization("P2"), location("D1", "P2")])
    assert found(fresh_database, DISTRICTS) == [("D1", "P2", False)]
    assert ends(fresh_database) == [("1", YESTERDAY)]


def test_what_is_left_out_is_spared_with_all_that_it_names(fresh_database: str, take: Take) -> None:
    """A mistake in a file takes nobody's right away."""
    asyncio.run(imported(fresh_database, CLINIC))
    clinic = [organization("P1"), organization("S1", "SCHOOL"), organization("A1", "AMBULANCE"), location("D1")]
    people = [practitioner("101"), practitioner("103", identifier=[])]
    wrong = [role("101", district="D1", word="surgeon"), role("103", word="surgeon")]
    outcome = take([*clinic, *people, *wrong, location("D2", identifier=[])], full=True)
    assert {each.code for each in outcome.left_out} == {"NO_IDENTIFIER", "REFERENCE_TO_NOTHING", "UNKNOWN_ROLE"}
    # 103 is not to be told from anybody else of P1; who works elsewhere and is not named has gone.
    assert [(person, end) for person, end in ends(fresh_database) if end == YESTERDAY] == [
        ("104", YESTERDAY),
        ("105", YESTERDAY),
    ]
    assert found(fresh_database, DISTRICTS) == [("D1", "P1", False), ("D2", "P1", False)]


@pytest.mark.parametrize("own", [{"type": coded("organization-type", "CLINIC")}, {"identifier": [{"value": "P1"}]}])
def test_a_mistake_in_an_organization_closes_nothing(fresh_database: str, take: Take, own: Json) -> None:
    """Neither the one whose kind is no word, nor any where one came without its system."""
    take(nurse_of_district())
    outcome = take([nurse_of_district()[0] | own, *nurse_of_district()[1:]], full=True)
    assert len(outcome.left_out) >= 1
    assert changes(outcome) == (0, 0, 0)


def test_a_file_without_its_places_closes_none(fresh_database: str, take: Take) -> None:
    """A reference to nothing could be meant for any place: half of an export ends no clinic."""
    take([*nurse_of_district(), organization("P2"), location("D2", "P2"), practitioner("2"), role("2", "P2", "D2")])
    people = [practitioner("1"), practitioner("2")]
    for half in ([*people, role("1", district="D1"), role("2", "P2", "D2")], [*people, location("D1"), location("D2")]):
        outcome = take(half, full=True)
        assert {each.code for each in outcome.left_out} == {"REFERENCE_TO_NOTHING"}
        assert not any(closed for *_, closed in found(fresh_database, ORGANIZATIONS))
    kept = [organization("P1"), *people, role("1", district="D1"), role("2", district="D9")]
    take(kept, full=True)
    assert [row[-1] for row in found(fresh_database, ORGANIZATIONS)] == [False, True]
    assert found(fresh_database, DISTRICTS)[0] == ("D1", "P1", False)


def test_where_nobody_is_named_nobody_is_ended(fresh_database: str, take: Take) -> None:
    take(nurse_of_district())
    outcome = take([organization("P1"), location("D1"), organization("X", identifier=[]), role("9", "P9")], full=True)
    assert (outcome.summary.rejected, changes(outcome)) == (2, (0, 0, 0))


def test_a_file_that_cannot_be_read_is_not_full(fresh_database: str, take: Take) -> None:
    take(nurse_of_district())
    outcome = take(b'{"resourceType": "Bundle", "type": "batch", "entry": [{"resource": 7}]}', full=True)
    assert (outcome.is_spared, changes(outcome)) == (True, (0, 0, 0))


def test_rows_by_hand_are_an_operator_s(fresh_database: str, take: Take) -> None:
    number = "00000000-0000-7000-8000-000000000001"
    execute(
        fresh_database,
        f"insert into organization (id, kind, code, name) values ('{number}', 'POLYCLINIC', 'H1', 'H')",
        f"insert into staff (id) values ('{number}')",
        f"insert into assignment (id, staff_id, organization_id, valid_from) values ('{number}', '{number}', '{number}', '2020-01-01')",
    )
    assert changes(take(nurse_of_district(), full=True)) == (4, 0, 0)


def test_only_a_full_file_takes_a_specialty_away(fresh_database: str, take: Take) -> None:
    """It opens labels (3.14), so it is a right."""
    specialty = coded("specialty", "PSYCHIATRY")
    parts = [organization("P1"), practitioner("1"), role("1", word="specialist")]
    take([*parts[:2], parts[2] | {"specialty": specialty}])
    assert changes(take(parts)) == (0, 0, 0)
    assert changes(take(parts, full=True)) == (0, 1, 0)
    assert found(fresh_database, "select specialty from staff") == [(None,)]


def test_a_full_file_of_one_register_ends_nothing_of_another(fresh_database: str, take: Take) -> None:
    """Each source knows its own organizations, and is full of those alone."""
    other = [
        {**organization("X1"), "identifier": [{"system": "urn:other", "value": "X1"}]},
        practitioner("900"),
        {**role("900"), "organization": {"identifier": {"system": "urn:other", "value": "X1"}}, "location": []},
    ]
    take(other)
    take(nurse_of_district())
    kept = ends(fresh_database)
    assert changes(take(nurse_of_district(), full=True)) == (0, 0, 0)
    assert changes(take(other, full=True)) == (0, 0, 0)
    assert ends(fresh_database) == kept
    assert take(other[:1], full=True).summary.ended == 1
    assert [last for person, last in ends(fresh_database) if person != "900"] == [None]
