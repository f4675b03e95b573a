"""The whole operation as one statement, compiled for asyncpg."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql.asyncpg import dialect as asyncpg_dialect

from graph.plan.nodes import Plan, RootField, Typename
from graph.policy.vocabulary import DISTRICT_RELATIONS, Relation
from graph.schema.binding import Root
from graph.schema.catalog import Catalog
from graph.sql.json_build import constant, json_object
from graph.sql.roots import ENTRIES
from graph.sql.scope import Asker, Scope, Source, literal
from graph.sql.together import together
from graph.viewer import Role

_DIALECT = asyncpg_dialect()  # type: ignore[no-untyped-call]


@dataclass(frozen=True, eq=False)
class Statement:
    """SQL text with $1, $2, ... and the names of the parameters in that order; constants of ours by name.

    Columns of its one row: data (JSON, as bytes of UTF-8), touched (`<child>/<origin>/<bits of relations>`, joined by
    commas). No row: the account does not exist, is disabled or does not hold the role.
    """

    sql: str
    parameters: tuple[str, ...]
    constants: Mapping[str, Any]

    @cached_property
    def together(self) -> str | None:
        """The same for several requests at once (sql/together.py); None where they must go one by one."""
        return together(self.sql)


def build_statement(plan: Plan, catalog: Catalog) -> Statement:
    """Compose and compile a plan; milliseconds, once per plan."""
    asker = Asker(Role(plan.role))
    children = tuple(plan.labels)
    scope = Scope(
        asker=asker,
        row=asker.account,
        source=Source(),
        holds={},
        labels=plan.labels,
        types=catalog.types,
        district_relations=(Relation.SIGNED_IN, *(r for r in children if r in DISTRICT_RELATIONS)),
    )
    source: Any = asker.account
    pairs, touched = [], []
    for root in plan.roots:
        if isinstance(root, Typename):
            pairs.append((root.key, literal(root.name)))
        elif isinstance(root, RootField):
            assert isinstance(root.field.binding, Root)
            entry = ENTRIES[root.field.binding.name](root, scope).lateral()
            source = source.join(entry, sa.true(), isouter=True)
            pairs.append((root.key, entry.c.json))
            if "touched" in entry.c:
                touched.append(entry.c.touched)
        else:
            pairs.append((root.key, constant(root.json)))
    statement = sa.select(
        # As bytes: the driver would decode a page of text, and the response encode it again.
        sa.func.textsend(json_object(pairs)).label("data"),
        sa.func.concat_ws(literal(","), literal(""), *touched).label("touched"),
    ).select_from(source)
    return compile_statement(statement)


def compile_statement(statement: Any) -> Statement:
    """The SQL text that asyncpg takes."""
    compiled = statement.compile(dialect=_DIALECT)
    names = tuple(compiled.positiontup or ())
    constants = {name: value for name, value in compiled.params.items() if value is not None}
    return Statement(str(compiled), names, constants)
