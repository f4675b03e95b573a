"""Where the list of sources starts, and what is computed of a source."""

from dataclasses import replace

from graph.areas.feed.tables import FeedQuarantineRow, FeedSourceRow
from graph.plan.nodes import RootField
from graph.policy.vocabulary import Relation
from graph.sql.json_build import json_list
from graph.sql.named import Expression, Opening
from graph.sql.render import joined, ordering, render_object
from graph.sql.rows import row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, select
from graph.sql.value import Composed, Value, call, case, cast, word

SOURCES = 400  # what it takes to compile where a statement starts


def _sources(root: RootField, scope: Scope) -> Select:
    row, source = row_of(FeedSourceRow), FromList()
    (plan,) = root.plans.values()
    inner = replace(scope, row=row, source=source, holds={Relation.SIGNED_IN: None})
    value = json_list(render_object(plan, inner), [ordering(row, "name")])
    return select(json=value).select_from(joined(row, source))


def _state(scope: Scope) -> Value:
    words = [word(each) for each in ("SIMULATED", "CONNECTED")]
    return case((scope.row.c.is_simulated, words[0]), otherwise=words[1])


def _lag(scope: Scope) -> Value:
    since = scope.asker.now - scope.row.c.synced_at
    return cast(call("floor", Composed("EXTRACT(epoch FROM ", since, ")")), "INTEGER")


def _quarantined(scope: Scope) -> Value:
    row = row_of(FeedQuarantineRow)
    waiting = (row.c.source == scope.row.c.name, row.c.released_at.is_null())
    return select(call("count", "*")).select_from(row).where(*waiting).scalar()


OPENINGS: dict[str, Opening] = {"sync_status": Opening(_sources, SOURCES)}
EXPRESSIONS: dict[str, Expression] = {
    "sync_state": Expression(_state),
    "sync_lag": Expression(_lag),
    "sync_quarantined": Expression(_quarantined, 250),
}
