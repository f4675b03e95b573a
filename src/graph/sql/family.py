"""Who represents a child, to whom a relative was let in, and who is family of it (domain.md 5 F 41 and 42)."""

from graph.sql.link import Link
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import select
from graph.sql.value import NULL, ONE, Bool, Value, all_of, any_of, call, cast, either, literal, negated
from graph.tables import FamilyExceptionRow, RepresentationRow, RepresentativeRow

_DELEGATED = literal("DELEGATED")


def is_stranger(child_id: Value, asker: Asker) -> Bool:
    """That the viewer is not of the child's family, or a registrar let them in: staff look after no child of their own.

    The ids are read once per statement; of most members of staff there are none.
    """
    if "kin" not in asker.ctes:
        viewer = asker.account
        asker.ctes["kin"] = select(child_ids=kin(viewer, asker)).select_from(viewer).cte("kin")
    found = asker.ctes["kin"]
    return child_id != all_of(cast(select(found.c.child_ids).select_from(found).scalar(), "UUID[]"))


def kin(account: Rows, asker: Asker) -> Value:
    """The ids of the children of a person's family, without those for whom a registrar decided otherwise today.

    A child is family by any representation, in force or not, of this person or of somebody who represents a child of
    theirs: what a restricted father may not know of one child, its mother's other child would tell him.
    A member of staff who represents children has one account for both, or `representative.staff_id` names them.
    Each part hangs on a column of the account, so that none is read before the account has opened the gate.
    """
    person, decision = row_of(RepresentativeRow), row_of(FamilyExceptionRow)
    own, other, link = row_of(RepresentationRow), row_of(RepresentationRow), row_of(RepresentationRow)
    same = select(person.c.id).select_from(person).where(person.c.staff_id == account.c.staff_id)
    selves = call("array_append", same.array(), account.c.representative_id)
    opened = (
        select(ONE)
        .select_from(decision)
        .where(
            decision.c.child_id == link.c.child_id,
            decision.c.staff_id == account.c.staff_id,
            asker.valid_today(decision),
        )
    )
    # Children of one institution are not for that of one family.
    related = either(other.c.representative_id == own.c.representative_id, other.c.kind != literal("INSTITUTION"))
    people = own.join(other, other.c.child_id == own.c.child_id)
    people = people.join(link, link.c.representative_id == other.c.representative_id)
    theirs = (
        select(link.c.child_id)
        .select_from(people)
        .where(own.c.representative_id == any_of(selves), related)
        .where(negated(opened.exists()))
    )
    ids = theirs.array()
    # Without the null of an account that is no child's: it would be unequal to nothing.
    return call("array_remove", call("array_append", ids, account.c.child_id), NULL)


def _in_force(row: Rows, asker: Asker) -> tuple[Bool, ...]:
    return (row.c.status == literal("ACTIVE"), negated(row.c.court_restricted), asker.valid_today(row))


def representations(asker: Asker) -> tuple[Link, ...]:
    """The viewer's own representations in force, as a legal representative."""
    row = row_of(RepresentationRow)
    mine = row.c.representative_id == asker.representative_id
    return (Link(row, (mine,), (*_in_force(row, asker), row.c.kind != _DELEGATED)),)


def delegations(asker: Asker) -> tuple[Link, ...]:
    """The same of a relative whom a legal representative let in; without an end there is no right."""
    row = row_of(RepresentationRow)
    mine = row.c.representative_id == asker.representative_id
    ends = row.c.valid_to.is_not_null()
    return (Link(row, (mine,), (*_in_force(row, asker), row.c.kind == _DELEGATED, ends)),)


def is_in_scope(document: Rows, scope: Scope) -> Bool:
    """That a document is of a kind which a delegation of the viewer's for the child at hand names."""
    assert scope.child is not None
    (link,) = delegations(scope.asker)
    kinds = (
        select(call("unnest", link.row.c.document_kinds))
        .select_from(link.row)
        .where(link.row.c.child_id == scope.child.c.id, *link.mine, *link.conditions)
    )
    return cast(document.c.kind, "TEXT") == any_of(kinds.array())
