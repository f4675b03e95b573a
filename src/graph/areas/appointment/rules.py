"""Whom an appointment lets treat or receive a child, and which of them stand."""

from graph.areas.appointment.tables import AppointmentRow
from graph.plan.nodes import ConnectionField, RootField
from graph.policy.vocabulary import Relation
from graph.sql.connection import Conditions, select_connection
from graph.sql.link import Link, among, assignments
from graph.sql.named import Opening
from graph.sql.reach import reaches
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import Select
from graph.sql.value import Bool, literal

STANDING = ("BOOKED", "ARRIVED", "FULFILLED")


def stands(row: Rows) -> Bool:
    """It was not called off, nor missed."""
    return row.c.status.is_in([literal(status) for status in STANDING])


def treating(asker: Asker) -> tuple[Link, ...]:
    """Today's appointments with the viewer, where they work today: an encounter of this day (domain.md 4.5, R_TREAT)."""
    row = row_of(AppointmentRow)
    where = among(row.c.organization_id, assignments(asker, "organization_id"))
    return (Link(row, (row.c.staff_id == asker.staff_id,), (row.c.day == asker.today, stands(row), where)),)


def expected(asker: Asker) -> tuple[Link, ...]:
    """Today's appointments where the viewer works today, with whomever (domain.md 4.5, R_ORG)."""
    row = row_of(AppointmentRow)
    mine = among(row.c.organization_id, assignments(asker, "organization_id"))
    return (Link(row, (mine,), (row.c.day == asker.today, stands(row))),)


def _expected_children(root: RootField, scope: Scope) -> Select:
    assert root.connection is not None
    return select_connection(root.connection, _expected(root.connection, scope), scope)


def _expected(field: ConnectionField, scope: Scope) -> Conditions:
    # Of a role that has no such relation nobody is expected, whatever a policy lets it ask.
    relations = [each for each in field.relations if each is Relation.EXPECTED]

    def conditions(row: Rows) -> list[Bool]:
        tied = [among(row.c.id, children) for link in expected(scope.asker) for children in link.children()]
        return [*tied, reaches(scope.asker, row, relations)]

    return conditions


OPENINGS: dict[str, Opening] = {
    "expected_children": Opening(_expected_children, 3_000, across_children=True, rows=_expected)
}
