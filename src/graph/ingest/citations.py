"""Labels reach the documents that cite a labelled one, in any bundle and order (domain.md 5 F 44)."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graph.events.announce import ChildChange
from graph.ingest.identity import Connection
from graph.ingest.labelled import BLOOD, carry_labels
from graph.ingest.reading import assertions
from graph.ingest.rows import Fact, MedicalDocument
from graph.record import SENDER, TEEN

STORED = """
select child_id, id, source_system, coalesce(own_labels, labels), status <> 'ANNULLED', names, cites, tells, labels,
    own_labels is not null, source_id, replaces_id
from medical_document where child_id = any($1::uuid[])
"""
LABEL = "update medical_document set labels = $3, own_labels = $4 where child_id = $1 and id = $2"
STATED = """
update {table} t set labels = s.every, own_labels = case when $3 <> '{{}}'::text[] then s.own end from (
    select id, own, array(select distinct unnest(own || $3::text[]) order by 1) as every
    from {table}, lateral (select coalesce(own_labels, labels) as own) kept where child_id = $1 and document_id = $2{condition}
) s where t.child_id = $1 and t.id = s.id and (t.labels <> s.every or (t.own_labels is null) <> ($3 = '{{}}'::text[]))
"""
_KEPT = frozenset({TEEN})
NOT_BLOOD = f" and kind not in {BLOOD}"

PlacedDocument = tuple[UUID, UUID, MedicalDocument]


@dataclass(slots=True)
class Citing:
    """A document of the graph of citations; `carried`, the labels that it has from others, grows while labels spread.

    `sender`: the organization that sent it, empty for an import. `stands`: not annulled; an annulled document passes on none of its
    own labels. `amends`: the key of the amended document, or its `identity` where that is not stored yet.
    """

    key: tuple[UUID, UUID]
    sender: str
    own: frozenset[str]
    stands: bool
    names: Sequence[str]
    cites: Sequence[str]
    tells: Sequence[str]
    identity: tuple[str, str]
    amends: UUID | tuple[str, str] | None
    carried: frozenset[str] = frozenset()

    @property
    def labels(self) -> frozenset[str]:
        """Its own labels and the carried ones."""
        return self.own | self.carried

    @property
    def passed_on(self) -> frozenset[str]:
        """The labels that it passes on: all of its labels, or the carried ones alone where it is annulled."""
        return self.labels if self.stands else self.carried


async def carry(
    connection: Connection,
    child_ids: Sequence[UUID],
    fresh: list[PlacedDocument],
    void: Set[tuple[UUID, UUID]] = frozenset(),
) -> list[ChildChange]:
    """Recompute the labels that stored documents and those of `fresh` carry from documents they cite; the stored ones' changes.

    `void`: the documents that are about to be annulled. `fresh` is replaced by its labelled documents.

    A name is looked up among the documents of its child alone, in any source system. A sent document labels documents of the
    same sender only: names are easily guessed, and a label hides a document from an ambulance (5 A 5). An imported document
    labels every document that cites it. A label ends with the document that it came from (5 A 7).
    """
    rows = await connection.fetch(STORED, child_ids)
    stored = [_stored(row) for row in rows]
    children = set(child_ids)
    incoming = [_incoming(child_id, key, document) for child_id, key, document in fresh if child_id in children]
    documents = [*stored, *incoming]
    for item in documents:
        item.stands &= item.key not in void
    _spread(documents)
    carried = {item.key: item.carried for item in incoming if item.carried}
    fresh[:] = [
        (child_id, key, carry_labels(document, carried[child_id, key]) if (child_id, key) in carried else document)
        for child_id, key, document in fresh
    ]
    changes = []
    for item, row in zip(stored, rows, strict=True):
        if not item.carried and not row[9]:
            continue
        if item.labels != frozenset(row[8]) or bool(item.carried) is not row[9]:
            own = sorted(item.own) if item.carried else None
            await connection.execute(LABEL, *item.key, sorted(item.labels), own)
            changes.append(ChildChange(item.key[0], item.labels, frozenset({"documents"})))
        for kind in assertions():
            text = STATED.format(table=kind.table, condition=NOT_BLOOD if kind is Fact else "")
            await connection.execute(text, *item.key, sorted(item.carried))
    return changes


def _stored(row: Any) -> Citing:
    child_id, key, system, own, stands, names, cites, tells, *_, source_id, replaces_id = row
    labels = frozenset(own)
    return Citing(
        (child_id, key), _sender(system), labels, stands, names, cites, tells, (system, source_id), replaces_id
    )


def _incoming(child_id: UUID, key: UUID, document: MedicalDocument) -> Citing:
    sender, own, stands = _sender(document.source_system), frozenset(document.labels), not document.annulled
    identity = (document.source_system, document.source_id)
    return Citing(
        (child_id, key),
        sender,
        own,
        stands,
        document.names,
        document.cites,
        document.tells,
        identity,
        document.replaces,
    )


def _sender(source_system: str) -> str:
    """The sender that a source system names; empty for an import by an operator."""
    return source_system.partition(" ")[0] if source_system.startswith(SENDER) else ""


def _spread(documents: Sequence[Citing]) -> None:
    """Carry labels from cited documents to those that cite them, and to the visits that a document tells of, until nothing changes.

    A document that a teenager keeps to themselves is kept in every version, earlier and later.
    """
    takers, versions = _takers(documents), _versions(documents)
    waiting = [item for item in documents if item.passed_on]
    while waiting:
        item = waiting.pop()
        pairs = [(other, item.passed_on) for other in takers.get(item.key, ())]
        pairs += [(other, item.labels & _KEPT) for other in versions.get(item.key, ())]
        for other, passed_on in pairs:
            if not passed_on <= other.carried:
                other.carried |= passed_on
                waiting.append(other)


def _versions(documents: Sequence[Citing]) -> Mapping[tuple[UUID, UUID], list[Citing]]:
    """The earlier and later versions of each document, by its key."""
    by_key = {item.key: item for item in documents}
    by_identity = {(item.key[0], item.identity): item for item in documents}
    versions: dict[tuple[UUID, UUID], list[Citing]] = {}
    for item in documents:
        child_id, amends = item.key[0], item.amends
        if amends is None:
            continue
        before = by_identity.get((child_id, amends)) if isinstance(amends, tuple) else by_key.get((child_id, amends))
        if before is not None:
            versions.setdefault(before.key, []).append(item)
            versions.setdefault(item.key, []).append(before)
    return versions


def _takers(documents: Sequence[Citing]) -> Mapping[tuple[UUID, UUID], list[Citing]]:
    """The documents that take the labels of a document, by its key."""
    by_name: dict[tuple[UUID, str], list[Citing]] = {}
    for item in documents:
        for name in item.names:
            by_name.setdefault((item.key[0], name), []).append(item)
    takers: dict[tuple[UUID, UUID], list[Citing]] = {}
    for item in documents:
        cited = [other for name in item.cites for other in by_name.get((item.key[0], name), ())]
        visits = [other for name in item.tells for other in by_name.get((item.key[0], name), ())]
        pairs = [(other, item) for other in cited if other.sender in ("", item.sender)]
        pairs += [(item, other) for other in visits if item.sender in ("", other.sender)]
        for source, taker in pairs:
            if source is not taker:
                takers.setdefault(source.key, []).append(taker)
    return takers
