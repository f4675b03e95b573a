"""Values over many children that are worked out in parts, each over some children of one shard, and put together from these.

Citus has plans for little of what is asked of many children at once; of children of one shard a node has a plan for anything. So a
field over many is rendered twice: as a part, where each value that adds up is noted, and as the whole, where it is the sum of the
parts. Whatever follows from a sum, such as what is told of it to whom, is decided in the whole.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.sql.rows import Described, Rows
from graph.sql.select import Select, select
from graph.sql.touched import number as numbered
from graph.sql.value import Composed, Value, call, literal

if TYPE_CHECKING:
    from graph.sql.writer import SqlWriter

ALL = literal("")  # the key under which all children are counted, of the number 0
CELLS = 1_000  # numbers below this are of cells, and add up; the others are of kinds of children


@dataclass
class Parts:
    """The values of a part, in the order in which they are rendered."""

    values: list[Value] = field(default_factory=list)

    def number(self, value: Value) -> Value:
        """A number, or JSON, that adds up."""
        self.values.append(value)
        return value


class Whole:
    """The same values as the sums of the parts, a JSON list of objects by their places."""

    def __init__(self, parts: Value) -> None:
        self.parts = parts
        self._places = 0

    def next(self) -> int:
        """The place of the next value."""
        self._places += 1
        return self._places - 1

    def number(self, value: Value) -> Value:
        """The sum of a number; the value itself is worked out in the parts."""
        one = Composed(f"coalesce(sum(CAST(part ->> '{self.next()}' AS NUMERIC)), 0)")
        return Composed("(SELECT ", one, " FROM jsonb_array_elements(", self.parts, ") AS part)")

    def kinds(self, path: str) -> Select:
        """Kinds of children with their keys and months, `n` of each, that stand at this path of each part."""
        rows = _Kinds(self.parts, path)
        return select(**{name: rows.c[name] for name in rows.described}).select_from(rows)

    def cells(self, place: int) -> Select:
        """How many children have each key of each number, or which, of the counts at a place."""
        rows = _Cells(self.parts, f" -> '{place}'")
        return select(**{name: rows.c[name] for name in rows.described}).select_from(rows)


Parted = Parts | Whole


def kinds_by(number: int, children: Select) -> Select:
    """Kinds of children as an entry of the counts of a part."""
    return select(number=numbered(number), key=ALL, n=kinds_of(children))


def kinds_of(children: Select) -> Value:
    """JSON of `[[{key: months}, n], ...]`: how many children have the same keys in the same months."""
    each = children.subquery()
    n: dict[str, Value] = {}
    if "id" in each.c:
        n = {"n": call("max", each.c.n)} if "n" in each.c else {}
        keys = call("jsonb_object_agg", each.c.key, each.c.months)
        one = select(keys=keys, **n).select_from(each).group_by(each.c.id).subquery()
    else:
        one = select(keys=call("jsonb_build_object", each.c.key, each.c.months)).select_from(each).subquery()
    total = call("sum", one.c.n) if n else call("count", "*")
    kinds = select(keys=one.c["keys"], n=total).select_from(one).group_by(one.c["keys"]).subquery()
    gathered = call("jsonb_agg", call("jsonb_build_array", kinds.c["keys"], kinds.c.n))
    return select(call("coalesce", gathered, literal("[]"))).select_from(kinds).scalar()


class _Of(Rows):
    """Rows that are read out of the parts."""

    def __init__(self, base: str, types: dict[str, str], parts: Value, path: str) -> None:
        super().__init__(base, {name: Described(name, type=sql_type) for name, sql_type in types.items()})
        self.parts = parts
        # Where none of the children at hand counts, a part has null there.
        self.of_part = f"nullif(p.part{path}, 'null')"


class _Kinds(_Of):
    def __init__(self, parts: Value, path: str) -> None:
        types = {"id": "TEXT", "key": "TEXT", "months": "INTEGER", "n": "BIGINT"}
        super().__init__("kinds", types, parts, path)

    def write(self, writer: "SqlWriter") -> None:
        """Append the rows: one for each key of each kind, which has an `id` of its own."""
        columns = (
            "concat(p.n, ' ', k.n) AS id, e.key, CAST(e.value AS INTEGER) AS months, CAST(k.kind ->> 1 AS BIGINT) AS n"
        )
        kinds = f"jsonb_array_elements({self.of_part}) WITH ORDINALITY AS k(kind, n)"
        each = f"AS p(part, n), {kinds}, jsonb_each_text(k.kind -> 0) AS e) AS {writer.name(self)}"
        writer.all(f"(SELECT {columns} FROM jsonb_array_elements(", self.parts, f") WITH ORDINALITY {each}")  # noqa: S608 - ours


class _Cells(_Of):
    def __init__(self, parts: Value, path: str) -> None:
        super().__init__("cells", {"number": "INTEGER", "key": "TEXT", "n": "JSONB"}, parts, path)

    def write(self, writer: "SqlWriter") -> None:
        """Append the rows: numbers are added up, lists of ids are joined."""
        is_number = "jsonb_typeof(c.value) = 'number'"
        total = f"to_jsonb(sum(CASE WHEN {is_number} THEN CAST(c.value AS BIGINT) END))"
        n = f"CASE WHEN bool_and({is_number}) THEN {total} ELSE jsonb_path_query_array(jsonb_agg(c.value), '$[*][*]') END"
        of_cells = f"CAST(o.number AS INTEGER) < {CELLS}"
        each = f"jsonb_each({self.of_part}) AS o(number, cells), jsonb_each(o.cells) AS c(key, value)"
        columns = f"CAST(o.number AS INTEGER) AS number, c.key, {n} AS n"
        grouped = f"WHERE {of_cells} GROUP BY o.number, c.key) AS {writer.name(self)}"
        writer.all(f"(SELECT {columns} FROM jsonb_array_elements(", self.parts, f") AS p(part), {each} {grouped}")  # noqa: S608 - ours
