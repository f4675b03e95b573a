"""Which rights wait for a second registrar who ends a kinship (domain.md 5 F 42)."""

from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import ONE, Bool, both, literal, negated
from graph.tables import RepresentativeRow


def ends(row: Rows, _: Scope, __: object) -> Bool:
    """That a registrar has agreed that the person is no member of staff; an institution is nobody's family."""
    person = row_of(RepresentativeRow)
    agreed = person.c.staff_end_agreed_by.is_not_null()
    is_agreed = select(ONE).select_from(person).where(person.c.id == row.c.representative_id, agreed).exists()
    return both(negated(row.c.kind == literal("INSTITUTION")), is_agreed)
