"""Break-glass: whom a grant lets in, who reviews it, and what the family is told of it (domain.md 5 D, F 44)."""

from collections.abc import Callable
from enum import StrEnum

from graph.sql.compartment import of_child
from graph.sql.family import is_stranger
from graph.sql.link import Link, among, assignments, works
from graph.sql.reviewers import has_reviewer, without_reviewer
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import Select, select
from graph.sql.value import ONE, Bool, any_of, both, call, either, literal, negated
from graph.tables import AccountRow, BreakGlassGrantRow
from graph.viewer import Role


class Mark(StrEnum):
    """What else is recorded of how a child was reached; no policy can name it."""

    PROTECTED = "protected"  # by way of a grant that its family is not told of (domain.md 5 F 44)


def broken(asker: Asker, *more: Callable[[Rows], Bool]) -> tuple[Link, ...]:
    """Grants of the viewer's own, in this role, that are in force."""
    row = row_of(BreakGlassGrantRow)
    in_force = (row.c.closed_at.is_null(), row.c.expires_at > asker.now, row.c.role == asker.role)
    conditions = (*in_force, *[test(row) for test in more])
    return (Link(row, (row.c.staff_id == asker.staff_id,), conditions),)


def reviewable(grant: Rows, asker: Asker) -> Bool:
    """That a grant is the viewer's to review, before or after; nobody reviews what they opened themselves (domain.md 5 C 25).

    Where nobody of the organization may review it, every auditor who works in the city may.
    """
    mine = among(grant.c.organization_id, assignments(asker, "organization_id"))
    nobody = negated(has_reviewer(grant, asker))
    whose = either(mine, both(nobody, asker.role == literal(Role.AUDITOR.value), works(asker)))
    return both(whose, grant.c.staff_id != asker.staff_id, is_stranger(grant.c.child_id, asker))


def waiting_for_review(grant: Rows, asker: Asker) -> Bool:
    """That the viewer may review a break-glass grant now."""
    return both(grant.c.outcome.is_null(), reviewable(grant, asker))


def reviews(asker: Asker, *more: Callable[[Rows], Bool]) -> tuple[Link, ...]:
    """Grants that the viewer may review."""
    row = row_of(BreakGlassGrantRow)
    near = among(row.c.organization_id, assignments(asker, "organization_id"))
    mine = (near, *without_reviewer(row, asker))
    waiting = row.c.outcome.is_null()
    return (Link(row, mine, (waiting_for_review(row, asker), *[test(row) for test in more]), waiting),)


def untold(grant: Rows) -> Bool:
    """That a grant is kept from the family: it protects the child from it, and nobody has found it unjustified."""
    excused = grant.c.outcome.is_distinct_from(literal("NOT_JUSTIFIED"))
    return both(grant.c.reason == literal("CHILD_PROTECTION"), excused)


def is_protected(entry: Rows) -> Bool:
    """That a child was reached by way of a grant that its family is not told of."""
    return literal(Mark.PROTECTED.value.upper()) == any_of(entry.c.relations)


def grants_behind(entry: Rows, scope: Scope) -> tuple[Rows, Select]:
    """The grants for the child at hand that were open when its entry was read, and a SELECT over them."""
    assert scope.child is not None
    grant, account = row_of(BreakGlassGrantRow), row_of(AccountRow)
    source = (
        select(ONE)
        .select_from(grant.join(account, account.c.staff_id == grant.c.staff_id))
        .where(
            of_child(grant, scope.child.c.id),
            account.c.subject == entry.c.subject,
            literal("BREAK_GLASS") == any_of(entry.c.relations),
            grant.c.opened_at <= entry.c.at,
            entry.c.at < call("coalesce", grant.c.closed_at, grant.c.expires_at),
            # Times are not exact: only an entry that is marked tells of a grant that is kept from the family.
            either(negated(untold(grant)), is_protected(entry)),
        )
    )
    return grant, source
