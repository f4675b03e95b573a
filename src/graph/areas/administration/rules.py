"""Where a statement starts that reads accounts or staff, and what is computed of them."""

from collections.abc import Callable
from dataclasses import replace

from graph.areas.administration.tables import WAITS, AccountGrantRow
from graph.plan.nodes import RootField
from graph.policy.vocabulary import Relation
from graph.sql.expressions import of_another
from graph.sql.json_build import global_id, json_list
from graph.sql.named import Expression, Opening, RowCondition
from graph.sql.render import joined, ordering, render_object
from graph.sql.rows import Rows, row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, select
from graph.sql.value import ONE, TEXT, Bool, Composed, Value, call, case, cast, literal, parameter
from graph.tables import AccountRow, OrganizationRow, StaffRow

MOST = 100  # requests of a list
ACCOUNT = 600  # what it takes to compile where a statement starts


def _one(model: type, condition: Callable[[RootField, Rows], tuple[Bool, ...]]) -> Opening:
    """The row that fits the arguments, or null."""

    def entry(root: RootField, scope: Scope) -> Select:
        row, source = row_of(model), FromList()
        (plan,) = root.plans.values()
        inner = replace(scope, row=row, source=source, holds={Relation.SIGNED_IN: None})
        value = render_object(plan, inner)
        return select(json=value).select_from(joined(row, source)).where(*condition(root, row))

    return Opening(entry, ACCOUNT)


def _given(root: RootField, name: str) -> Value:
    return parameter(root.binds[name].name, TEXT)


def _requests(root: RootField, scope: Scope) -> Select:
    row, source = row_of(AccountGrantRow), FromList()
    (plan,) = root.plans.values()
    oldest = select(row.c.id).select_from(row)
    since = scope.asker.now - cast(literal(f"{WAITS.days} days"), "INTERVAL")
    page = (
        oldest.where(row.c.decided_at.is_null(), row.c.requested_at > since)
        .order_by(row.c.id)
        .limit(Composed(str(MOST)))
        .subquery()
    )
    request = row_of(AccountGrantRow)
    inner = replace(scope, row=request, source=source, holds={Relation.SIGNED_IN: None})
    value = json_list(render_object(plan, inner), [ordering(request, "id")])
    paged = page.join(request, request.c.id == page.c.id)
    return select(json=value).select_from(joined(paged, source))


OPENINGS: dict[str, Opening] = {
    "account": _one(AccountRow, lambda root, row: (row.c.subject == _given(root, "subject"),)),
    "staff_member": _one(
        StaffRow,
        lambda root, row: (
            row.c.source_system == _given(root, "system"),
            row.c.source_id == _given(root, "identifier"),
        ),
    ),
    "organization": _one(OrganizationRow, lambda root, row: (row.c.code == _given(root, "code"),)),
    "account_grant_requests": Opening(_requests, ACCOUNT),
}


def _person(scope: Scope) -> Value:
    row = scope.row
    people = {"STAFF": row.c.staff_id, "REPRESENTATIVE": row.c.representative_id, "CHILD": row.c.child_id}
    several = call("num_nonnulls", *people.values()) > ONE
    return case((several, literal("SEVERAL")), *[(key.is_not_null(), literal(word)) for word, key in people.items()])


def _person_id(scope: Scope) -> Value:
    row = scope.row
    ids = {"Representative": "representative_id", "Child": "child_id"}
    return case(*[(row.c[column].is_not_null(), global_id(name, row, (column,))) for name, column in ids.items()])


def _roles(scope: Scope) -> Value:
    return cast(call("upper", cast(scope.row.c.roles, "TEXT")), "TEXT[]")


CONDITIONS: dict[str, RowCondition] = {
    # True of every account: by it an index serves this list (tables/account.py).
    "of_staff": RowCondition(lambda row, _: row.c.subject != literal("")),
}
EXPRESSIONS: dict[str, Expression] = {
    "account_person": Expression(_person),
    "account_roles": Expression(_roles),
    "account_grant_id": Expression(lambda scope: global_id("AccountGrant", scope.row, ("id",))),
    "account_person_id": Expression(_person_id),
    "account_staff_system": Expression(of_another(StaffRow, "staff_id", "source_system")),
    "account_staff_identifier": Expression(of_another(StaffRow, "staff_id", "source_id")),
}
