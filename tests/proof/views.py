"""Views of the database over the rows of a random world, in plain Python."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from tests.proof.place import Place
from tests.proof.rows import Row, Store
from tests.proof.seen import Seen
from tests.proof.support import measures
from tests.proof.trails import log_of

# What a line of either plan is called in the list of both.
DUE = {
    "vaccination_due": ("VACCINATION", {"vaccine_group": "vaccine_group", "months": None}),
    "examination_due": ("EXAMINATION", {"vaccine_group": None, "months": "months"}),
}
ALIKE = ("child_id", "id", "status", "due_on", "norm_id", "labels", "state", "amendment_labels")


class DueItem(Row):
    """A line as the list of what is due has it: whoever looks at it looks at the line."""

    __slots__ = ("line", "names")

    def __init__(self, line: Row, kind: str, names: Mapping[str, str | None]) -> None:
        self.line = line
        self.names = dict.fromkeys(("kind",)) | dict(names) | {name: name for name in ALIKE}
        cells = {name: line.cells[of] if of else None for name, of in self.names.items()}
        super().__init__("due_item", cells | {"kind": kind})

    def peek(self, column: str, how: str) -> Any:
        """Remembered by the line."""
        name = self.names[column]
        if name is not None:
            self.line.peek(name, how)
        return self.cells[column]


def due_items(store: Store, child_id: UUID | None) -> Iterator[Row]:
    """Lines of one child, or of all; one that is never due is in no list, which `is_due` says of those that are seen."""
    for table, (kind, names) in DUE.items():
        lines = store.rows[table] if child_id is None else store.of_child(table, child_id)
        yield from (DueItem(line, kind, names) for line in lines)


def is_due(row: Row) -> bool:
    """Whether a row that is seen is in its list: asked last, so that a line that is hidden is looked at no further."""
    return row.table != "due_item" or row["due_on"] is not None


def rows_of(store: Store, table: str, keys: Mapping[str, Any], place: Place, seen: Seen) -> Sequence[Row]:
    """The rows that an edge chooses from."""
    if table == "access_log":
        entries = list(log_of(store, (place.child or place.row).cells["id"]))
        seen.entries += len(entries)
        return entries
    if table == "due_item":
        return list(due_items(store, keys.get("child_id")))
    if table == "support_measure":
        return list(measures(store, keys["child_id"]))
    return store.of_child(table, keys["child_id"]) if "child_id" in keys else store.rows.get(table, ())
