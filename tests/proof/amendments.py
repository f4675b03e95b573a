"""What came after a document, by what each says that it amends; and what the database keeps of that on rows."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from tests.proof.rows import Cells, Row, Store


def after(document: UUID, amends: Mapping[UUID, UUID | None]) -> list[UUID]:
    """The documents that amend this one, those that amend one of them, and so on: the nearest first, each once."""
    found: list[UUID] = []
    nearest = [document]
    while nearest:
        known = {document, *found}
        nearest = sorted(key for key, amended in amends.items() if amended in nearest and key not in known)
        found += nearest
    return found


def later(row: Row, store: Store) -> list[Row]:
    """The rows of what came after this one, the nearest first."""
    by_id = {each.cells["id"]: each for each in store.of_child("medical_document", row.cells["child_id"])}
    return [
        by_id[key] for key in after(row.cells["id"], {key: each.cells["replaces_id"] for key, each in by_id.items()})
    ]


def settle(documents: Iterable[Cells]) -> None:
    """Let the documents of one child keep of each other what an import lets them keep."""
    by_id = {cells["id"]: cells for cells in documents}
    amends = {key: cells["replaces_id"] for key, cells in by_id.items()}
    for key, cells in by_id.items():
        found = after(key, amends)
        cells["replaced_by_id"] = found[0] if found else None
        cells["amendments"] = found if found and by_id[found[0]]["labels"] else None
        cells["amendment_labels"] = sets_of(by_id[each]["labels"] for each in found)


def sets_of(drawn: Iterable[list[str]]) -> list[str] | None:
    """The labels of later documents as rows keep them; None where there is nothing that somebody may not see."""
    sets = {" ".join(labels) for labels in drawn}
    return sorted(sets) if sets and "" not in sets else None


def of_children(rows: Mapping[str, Iterable[Cells]]) -> Iterable[list[Cells]]:
    """The documents of each child."""
    found: dict[Any, list[Cells]] = {}
    for cells in rows["medical_document"]:
        found.setdefault(cells["child_id"], []).append(cells)
    return found.values()
