"""The whole operation as one statement, for asyncpg."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, assert_never

from graph.database.marks import RIGHTS, mark_of
from graph.plan.nodes import Plan, RootField, Typename, Withheld
from graph.policy.vocabulary import DISTRICT_RELATIONS, Relation
from graph.schema.binding import Root
from graph.schema.catalog import Catalog
from graph.sql.asked import key_of
from graph.sql.compartment import key_of_rows
from graph.sql.json_build import constant, json_object
from graph.sql.roots import opening_of
from graph.sql.rows import beside
from graph.sql.scope import Asker, FromList, Scope
from graph.sql.select import Select, select
from graph.sql.spread.by_shards import is_of_whole_shards
from graph.sql.spread.coordinator import AtCoordinator
from graph.sql.spread.lookups import Lookup
from graph.sql.spread.of_shard import OfShard
from graph.sql.touched import Touched
from graph.sql.value import ChildKey, Parameter, SqlPart, Value, call, literal
from graph.sql.writer import SqlWriter
from graph.viewer import Role

# What requests of one run have in common: they are of one role and policy, and are answered as of the day of the last of them. Each
# has its own instant: the address of a download is another one each time that it is asked for.
OF_RUN = frozenset({"policy_version", "role", "today"})


@dataclass(frozen=True)
class Spread:
    """A statement over nodes: the tables and openings by which it reads other children than the one that it is about, and what is
    looked up before.

    None of them: it goes to the node that has its child. `is_mixed`: it reads rows of children beside rows that lie on the
    coordinator alone, which Citus joins without a word where the gate of the nodes is closed: it is not asked. `given`: the
    parameters that earlier statements of the operation give. `key`: the parameter that is the child, `keys`: all that are children.
    """

    of_many: tuple[str, ...]
    lookups: tuple[Lookup, ...]
    is_mixed: bool
    given: tuple[str, ...]
    key: str | None = None
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Statement:
    """SQL text with $1, $2, ... and the names of the parameters in that order.

    Columns of its one row: data (JSON, as bytes of UTF-8), touched (JSON of children and the ways to them,
    sql/touched.py). No row: the account does not exist, is disabled or does not hold the role.

    `together` answers several requests at once: their arguments are arrays, unnested into a row for each request, and the
    statement is a lateral join beside these rows; of what a run has in common it takes one value. PostgreSQL sets up a statement
    once for all of them, which is half of the time of a short one. Its rows carry `n` besides: the number of their request,
    from 1. None where a parameter is a list.

    `spread`: what else there is to know where the database is spread over nodes; there a request runs alone, since the nodes that
    it needs follow from its arguments.
    """

    sql: str
    parameters: tuple[str, ...]
    together: str | None
    spread: Spread | None = None

    @cached_property
    def marked(self) -> str:
        """The same beside the marks of its snapshot, as a replica is asked: `rights`, and `own` of the subject (docs/replicas.md)."""
        return _marked(self.sql, f"${self._subject}::text")

    @cached_property
    def together_marked(self) -> str | None:
        """`together` beside the marks of its snapshot."""
        return self.together and _marked(self.together, f"(${self._subject}::text[])[answer.n]")

    def columns(self, requests: Sequence[Sequence[Any]]) -> list[Any]:
        """The arguments of `together` for the arguments of several requests."""
        absent = {each.name for each in self.spread.lookups} if self.spread else ()
        named = zip(self.parameters, zip(*requests, strict=True), strict=True)
        return [max(column) if name in OF_RUN else column for name, column in named if name not in absent]

    @property
    def _subject(self) -> int:
        return self.parameters.index("subject") + 1


def build_statement(plan: Plan, catalog: Catalog, *, spread: bool = False) -> Statement:
    """Compose and write a plan; once per plan. `spread`: for a database that is spread over nodes by child."""
    asker = Asker(Role(plan.role), spread)
    children = tuple(plan.labels)
    scope = Scope(
        asker=asker,
        row=asker.account,
        source=FromList(),
        holds={},
        labels=plan.labels,
        types=catalog.types,
        district_relations=(Relation.SIGNED_IN, *(r for r in children if r in DISTRICT_RELATIONS)),
    )
    whole = _composed(plan, scope)
    if not spread:
        return compile_statement(whole)
    by_shard = [root for name, root in _openings(plan) if opening_of(name).by_shard]
    writer = OfShard(whole=is_of_whole_shards(*by_shard)) if by_shard else SqlWriter()
    known = _over_nodes(plan, asker, compile_statement(whole, writer), writer)
    return _at_coordinator(whole, writer, known) or known


def _composed(plan: Plan, scope: Scope) -> Select:
    """The statement, before it is written."""
    source: SqlPart = scope.asker.account
    pairs: list[tuple[str | Value, Value]] = []
    touched = Touched()
    for place, root in enumerate(plan.roots):
        response_key = key_of(place) if plan.is_shared else root.key
        match root:
            case Typename():
                pairs.append((response_key, literal(root.name)))
            case RootField():
                assert isinstance(root.field.binding, Root)
                entry = opening_of(root.field.binding.name)(root, scope).lateral()
                source = beside(source, entry)
                pairs.append((response_key, entry.c.json))
                if "touched" in entry.c:
                    touched.beside.append(entry)
            case Withheld():
                pairs.append((response_key, constant(root.json)))
            case _:
                assert_never(root)
    statement = select(
        # As bytes: the driver would decode a page of text, and the response encode it again.
        data=call("textsend", json_object(pairs)),
        touched=touched.whole(),
    )
    return statement.select_from(source)


def _at_coordinator(whole: Select, writer: SqlWriter, known: Statement) -> Statement | None:
    """The statement with the child's rows brought to it, where it reads rows of the coordinator beside those of one child."""
    over = known.spread
    assert over is not None
    if not over.is_mixed or over.of_many:
        return None
    keys = [key_of_rows(each) for each in writer.named if each.of_children]
    named = {key.name: key for key in keys if isinstance(key, Parameter)}
    if len(named) != 1 or not all(isinstance(key, Parameter) for key in keys):
        return None  # several children, of several ids
    brought = AtCoordinator(*named.values())
    compiled = compile_statement(whole, brought)
    lookups = (*over.lookups, brought.bringing())
    return replace(compiled, together=None, spread=replace(over, lookups=lookups, is_mixed=False))


def _over_nodes(plan: Plan, asker: Asker, compiled: Statement, writer: SqlWriter) -> Statement:
    """The statement with what is known of it where the database is spread."""
    of_many = {each.base for each in writer.named if each.of_children and key_of_rows(each) is None}
    if isinstance(writer, OfShard):
        of_many.clear()
        asker.given.add(writer.children.name)
    of_many |= {name for name, root in _openings(plan) if opening_of(name).across_children and "ids" not in root.binds}
    asked = [each for each in asker.lookups.values() if each.name in compiled.parameters]
    # What is looked up by a parameter that a condition of nobody left out decides nothing, and stays null.
    lookups = tuple(each for each in asked if set(each.given) <= set(compiled.parameters))
    asker.given |= {each.name for each in asked} - {each.name for each in lookups}
    is_mixed = any(rows.is_local for rows in writer.named) and any(rows.of_children for rows in writer.named)
    keys = {each.name for each in writer.finish() if isinstance(each, ChildKey)}
    key = keys.pop() if len(keys) == 1 else None
    given = tuple(name for name in compiled.parameters if name in asker.given)
    named = {each.name for rows in writer.named if isinstance(each := key_of_rows(rows), Parameter)}
    over = Spread(
        tuple(sorted(of_many)), lookups, is_mixed, given, key, tuple(sorted(named.intersection(compiled.parameters)))
    )
    return replace(compiled, together=_together_at_node(writer, over), spread=over)


def _openings(plan: Plan) -> Iterator[tuple[str, RootField]]:
    for root in plan.roots:
        if isinstance(root, RootField):
            assert isinstance(root.field.binding, Root)
            yield root.field.binding.name, root


def _together_at_node(writer: SqlWriter, over: Spread) -> str | None:
    """A run for children of one shard; None where a request needs more than its node."""
    if over.of_many or over.is_mixed or over.key is None or any(not each.is_late for each in over.lookups):
        return None
    absent = {each.name: each.type for each in over.lookups}
    asked = [each for name, each in writer.parameters.items() if name not in absent]
    numbers = {each.name: number for number, each in enumerate(asked, 1)}
    written: list[str | Parameter] = []
    for each in writer.finish():
        if isinstance(each, ChildKey):
            written.append(f"ANY (${numbers[each.name]}::{each.type}[])")
        elif isinstance(each, Parameter) and each.name in absent:
            written.append(f"NULL::{each.type}")
        else:
            written.append(each)
    return _together(written, asked, numbers)


def compile_statement(statement: Select, writer: SqlWriter | None = None) -> Statement:
    """The SQL text that asyncpg takes; `writer`: a new one, which is asked for its rows afterwards."""
    writer = writer or SqlWriter()
    statement.write(writer)
    written = writer.finish()
    parameters = list(writer.parameters.values())
    numbers = {each.name: number for number, each in enumerate(parameters, 1)}
    sql = "".join([each if isinstance(each, str) else f"${numbers[each.name]}::{each.type}" for each in written])
    return Statement(sql, tuple(numbers), _together(written, parameters, numbers))


def _marked(sql: str, subject: str) -> str:
    # Materialized: the statement keeps the plan that it has alone.
    return (
        f"WITH answer AS MATERIALIZED ({sql}) SELECT answer.*, {mark_of(RIGHTS)} AS rights,"  # noqa: S608 - ours
        f" {mark_of(subject)} AS own FROM answer"
    )


def _together(
    written: Sequence[str | Parameter], parameters: Sequence[Parameter], numbers: dict[str, int]
) -> str | None:
    if any(each.type.endswith("[]") for each in parameters):
        return None
    own = [each for each in parameters if each.name not in OF_RUN]
    values = {each.name: f"asked.p{numbers[each.name]}" for each in own}
    values |= {each.name: f"${numbers[each.name]}::{each.type}" for each in parameters if each.name in OF_RUN}
    each = "".join([part if isinstance(part, str) else values[part.name] for part in written])
    arrays = ", ".join(f"${numbers[each.name]}::{each.type}[]" for each in own)
    names = ", ".join(f"p{numbers[each.name]}" for each in own)
    return (
        f"SELECT answer.*, asked.n FROM unnest({arrays}) WITH ORDINALITY AS asked({names}, n)"  # noqa: S608 - ours
        f" CROSS JOIN LATERAL ({each}) AS answer"
    )
