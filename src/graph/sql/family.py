"""Representation of a child, delegation to relatives, and who counts as its family (domain.md 5 F 41 and 42)."""

from graph.record import ADULT
from graph.sql.compartment import of_child
from graph.sql.link import FewLink, Link, few
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import select
from graph.sql.spread.lookups import KIN
from graph.sql.value import (
    ONE,
    TRUE,
    Bool,
    Value,
    all_of,
    any_of,
    both,
    call,
    case,
    cast,
    either,
    literal,
    negated,
    word,
)
from graph.tables import AccountRow, RepresentationRow, RepresentativeRow

_DELEGATED = literal("DELEGATED")
_EXPIRED = word("EXPIRED")


def birthday(asker: Asker, years: int, ahead: int = 0) -> Value:
    """The latest day of birth of those who have completed these years today, or will have so many days `ahead`."""
    day = asker.today + cast(literal(f"{ahead} days"), "INTERVAL") if ahead else asker.today
    return cast(day - cast(literal(f"{years} years"), "INTERVAL"), "DATE")


def is_stranger(child_id: Value, asker: Asker) -> Bool:
    """That the viewer is not of the child's family, or a registrar let them in: staff look after no child of their own.

    The ids are read once per statement; of most members of staff there are none.
    """
    if "kin" not in asker.ctes:
        viewer = asker.account
        of_viewer = kin(viewer, asker, asker.apart(KIN) if asker.spread else None)
        asker.ctes["kin"] = select(child_ids=of_viewer).select_from(viewer).cte("kin", across_children=True)
    kin_rows = asker.ctes["kin"]
    return child_id != all_of(cast(select(kin_rows.c.child_ids).select_from(kin_rows).scalar(), "UUID[]"))


def kin(account: Rows, asker: Asker, known: Value | None = None) -> Value:
    """The ids of the children of a person's family, without those for whom a registrar decided otherwise today.

    A child is family by any representation, in force or not, of this person or of somebody who represents a child of
    theirs: a restricted father could else learn of one child from its mother's other child. So are the children of the
    people who represent this person, where they are a child of the city themselves. Children of one institution are not for
    that of one family. `family_of_staff` (migration 0151) reads them: what a statement names is set up for each request, and
    hardly any member of staff is a representative or was a child here, so that here stands only whether this one is.
    Each part hangs on a column of the account, so that none is read before the account has opened the gate. `known`: what was asked
    apart, where the database is spread over nodes: there the function fails, and then it is (sql/spread/lookups.py).
    """
    of_staff = call("family_of_staff", account.c.staff_id, asker.today)
    if known is not None:
        of_staff = call("coalesce", known, of_staff)
    return case((either(*_selves(account)), of_staff), otherwise=cast(literal("{}"), "UUID[]"))


def _selves(account: Rows) -> tuple[Bool, Bool]:
    """That a member of staff is a representative or a child of the city as well.

    `representative.staff_id` says it, or any account with their `staff_id`, disabled ones too. Few accounts are of
    somebody who is both, and an index holds those alone (tables/account.py).
    """
    person, same = row_of(RepresentativeRow), row_of(AccountRow)
    is_somebody = either(same.c.representative_id.is_not_null(), same.c.child_id.is_not_null())
    return (
        select(ONE).select_from(person).where(person.c.staff_id == account.c.staff_id).exists(),
        select(ONE).select_from(same).where(same.c.staff_id == account.c.staff_id, is_somebody).exists(),
    )


def is_restricted(row: Rows, asker: Asker) -> Bool:
    """That a court's order covers today; an order without days covers all of them."""
    covers = both(row.c.restricted_from <= asker.today, row.c.restricted_to >= asker.today)
    return both(row.c.court_restricted, call("coalesce", covers, TRUE))


def _in_force(row: Rows, asker: Asker) -> tuple[Bool, ...]:
    return (row.c.status == literal("ACTIVE"), negated(is_restricted(row, asker)), asker.valid_today(row))


def is_in_force(row: Rows, asker: Asker) -> Bool:
    """That a representation gives its right today, whatever the age of the child."""
    return both(*_in_force(row, asker))


def status(row: Rows, child: Rows, asker: Asker) -> Value:
    """Where it stands; what has ended by its days or at 18 reads EXPIRED."""
    ended = either(row.c.valid_to < asker.today, child.c.birth_date <= birthday(asker, ADULT))
    lives = row.c.status.is_in([literal("ACTIVE"), literal("SUSPENDED")])
    return case((both(lives, ended), _EXPIRED), otherwise=row.c.status)


def representations(asker: Asker) -> tuple[FewLink | Link, ...]:
    """The viewer's own representations in force, as a legal representative."""
    row = row_of(RepresentationRow)
    mine = row.c.representative_id == asker.representative_id
    return (few(asker, "represented", Link(row, (mine,), (*_in_force(row, asker), row.c.kind != _DELEGATED))),)


def delegations(asker: Asker) -> tuple[FewLink | Link, ...]:
    """The same of a relative whom a legal representative let in."""
    return (few(asker, "delegated", _delegation(asker)),)


def _delegation(asker: Asker) -> Link:
    """Rows of delegations in force; without an end there is no right."""
    row = row_of(RepresentationRow)
    mine = row.c.representative_id == asker.representative_id
    ends = row.c.valid_to.is_not_null()
    return Link(row, (mine,), (*_in_force(row, asker), row.c.kind == _DELEGATED, ends))


def is_in_scope(document: Rows, scope: Scope) -> Bool:
    """That a document is of a kind which a delegation of the viewer's for the child at hand names."""
    assert scope.child is not None
    link = _delegation(scope.asker)
    kinds = (
        select(call("unnest", link.row.c.document_kinds))
        .select_from(link.row)
        .where(of_child(link.row, scope.child.c.id), *link.mine, *link.conditions)
    )
    return cast(document.c.kind, "TEXT") == any_of(kinds.array())
