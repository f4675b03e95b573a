"""A statement about one child that reads rows of the coordinator as well, where the database is spread over nodes.

It runs on the coordinator, and the child's rows of the tables that it reads are brought to it from their node: as JSON, which one
statement gives in the viewer's name. So all is decided where it is decided on one PostgreSQL.
"""

from collections import defaultdict

from graph.database.citus.log import ROWS
from graph.sql.compartment import CHILD
from graph.sql.rows import Rows
from graph.sql.spread.lookups import Lookup
from graph.sql.value import Parameter, parameter
from graph.sql.writer import SqlWriter

BROUGHT = parameter("brought", "JSON")
LOG = "access_log"


class AtCoordinator(SqlWriter):
    """Writes such a statement; `key`: the child."""

    def __init__(self, key: Parameter) -> None:
        super().__init__()
        self.key = key

    def table(self, rows: Rows) -> None:
        """Append the rows that are brought, and those of the access log as the child's."""
        if rows.of_children:
            self.all(f"json_populate_recordset(NULL::{rows.base}, ", BROUGHT, f" -> '{rows.base}')")
        elif rows.base == LOG:
            before, after = ROWS
            self.all(before, self.key, after)
        else:
            super().table(rows)

    def bringing(self) -> Lookup:
        """What brings the rows, once the statement is finished: of each table the columns that are read."""
        columns: defaultdict[str, set[str]] = defaultdict(set)
        for rows in self.named:
            if rows.of_children:
                columns[rows.base] |= self.read(rows)
        tables = [f"'{table}', {_rows(table, sorted(names))}" for table, names in sorted(columns.items())]
        return Lookup(BROUGHT.name, BROUGHT.type, f"SELECT json_build_object({', '.join(tables)})", (self.key.name,))


def _rows(table: str, names: list[str]) -> str:
    key = "id" if table == CHILD else "child_id"
    one = f"SELECT {', '.join(names)} FROM {table} WHERE {key} = $1"  # noqa: S608 - ours
    return f"(SELECT coalesce(json_agg(t), '[]') FROM ({one}) AS t)"  # noqa: S608 - ours
