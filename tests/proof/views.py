"""Views of the database over the rows of a random world, in plain Python."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

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

OF_STATEMENT = ("child_id", "id", "display", "labels", "state", "amendment_labels")
MOSCOW = ZoneInfo("Europe/Moscow")


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
    """Lines of one child, or of all; one that is never due is in no list, which `is_in_view` says of those that are seen."""
    for table, (kind, names) in DUE.items():
        lines = store.rows[table] if child_id is None else store.of_child(table, child_id)
        yield from (DueItem(line, kind, names) for line in lines)


class EpisodeStart(Row):
    """A diagnosis or an observation as the list of episodes has it: whoever looks at it looks at the statement."""

    __slots__ = ("statement",)

    def __init__(self, statement: Row) -> None:
        self.statement = statement
        same = {name: statement.cells[name] for name in OF_STATEMENT}
        super().__init__("episode", same | dict.fromkeys(("thread", "since", "beginning", "icd10_category")))

    def peek(self, column: str, how: str) -> Any:
        """Remembered by the statement."""
        statement = self.statement
        if column == "thread":
            return thread(statement)
        if column == "beginning":
            return "DIAGNOSIS" if statement.table == "condition" else "OBSERVATION"
        if column == "icd10_category":
            return None if statement["icd10"] is None else statement["icd10"][:3]
        if column == "since":
            return statement["since"] or self._stated_on()
        return statement.peek(column, how)

    def _stated_on(self) -> Any:
        of_diagnosis = self.statement.table == "condition"
        return self.statement["stated_on"] if of_diagnosis else self.statement["recorded_at"].astimezone(MOSCOW).date()


def thread(statement: Row) -> str:
    """What holds the statements of one disease together: the category of ICD-10, else what it is known by."""
    if statement["icd10"] is not None:
        return str(statement["icd10"][:3])
    if statement.table == "condition":
        return str(statement["disease"])
    return str(statement["display"] if statement["specialty"] is None else statement["specialty"])


def episode_starts(store: Store, child_id: UUID) -> Iterator[EpisodeStart]:
    """Diagnoses and observations of a child; a diagnosis that is not chronic is in no list, as `is_in_view` says."""
    for table in ("condition", "observation"):
        yield from map(EpisodeStart, store.of_child(table, child_id))


def is_in_view(row: Row) -> bool:
    """Whether a row that is seen is in its view: asked last, so that a line that is hidden is looked at no further."""
    if isinstance(row, EpisodeStart):
        return row.statement.table == "observation" or bool(row.statement["chronic"])
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
    if table == "episode":
        return list(episode_starts(store, keys["child_id"]))
    return store.of_child(table, keys["child_id"]) if "child_id" in keys else store.rows.get(table, ())
