"""What came after a document, by what each says that it amends; and what the database keeps of that on rows."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from tests.proof.rows import Cells, Row, Store


def after(document: UUID, amends: Mapping[UUID, UUID | None]) -> list[UUID]:
    """The documents that amend this one, those that amend one of them, and so on: the nearest first, each once."""
    ids: list[UUID] = []
    nearest = [document]
    while nearest:
        known = {document, *ids}
        nearest = sorted(key for key, amended in amends.items() if amended in nearest and key not in known)
        ids += nearest
    return ids


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
        ids = after(key, amends)
        cells["replaced_by_id"] = ids[0] if ids else None
        cells["amendments"] = ids if ids and by_id[ids[0]]["labels"] else None
        cells["amendment_labels"] = sets_of(by_id[each]["labels"] for each in ids)


def sets_of(drawn: Iterable[list[str]]) -> list[str] | None:
    """The labels of later documents as rows keep them; None where there is nothing that somebody may not see."""
    sets = {" ".join(labels) for labels in drawn}
    return sorted(sets) if sets and "" not in sets else None


def of_children(rows: Mapping[str, Iterable[Cells]]) -> Iterable[list[Cells]]:
    """The documents of each child."""
    rows_by_child: dict[Any, list[Cells]] = {}
    for cells in rows["medical_document"]:
        rows_by_child.setdefault(cells["child_id"], []).append(cells)
    return rows_by_child.values()
