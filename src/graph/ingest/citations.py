"""Labels reach what cites a labelled document, whichever bundle brought it and in whatever order (domain.md 5 F 44)."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graph.events.announce import Change
from graph.ingest.identity import Connection
from graph.ingest.labelled import BLOOD, with_carried
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
    from {table}, lateral (select coalesce(own_labels, labels) as own) kept where child_id = $1 and document_id = $2{but}
) s where t.child_id = $1 and t.id = s.id and (t.labels <> s.every or (t.own_labels is null) <> ($3 = '{{}}'::text[]))
"""
_KEPT = frozenset({TEEN})
NOT_BLOOD = f" and kind not in {BLOOD}"

Placed = tuple[UUID, UUID, MedicalDocument]


@dataclass(slots=True)
class Citing:
    """A document as one of those that cite each other; `carried` grows. `sender`: who has sent it, nothing for an import.

    What does not stand is annulled: nothing has a label for its sake. `identity`: by which `amends` names it, where that is not
    stored yet; else `amends` is its key.
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
        """Its own labels and those that it has from others."""
        return self.own | self.carried

    @property
    def given(self) -> frozenset[str]:
        """The labels that it gives to others: of one that does not stand, those alone that it has from others itself."""
        return self.labels if self.stands else self.carried


async def carry(
    connection: Connection, child_ids: Sequence[UUID], fresh: list[Placed], void: Set[tuple[UUID, UUID]] = frozenset()
) -> list[Change]:
    """Label stored documents and those of `fresh` by what they cite, anew; what is told of the stored ones.

    `void`: the documents that are about to be annulled.

    Documents of one child alone: a name is looked up among these, in whatever system it was given. What somebody sends
    labels what the same sender has sent, and nothing of anybody else: a name is easily guessed, and what is taken from
    sight is not there for an ambulance (5 A 5). What is imported labels what cites it, whoever has sent that. A label ends with
    the document that it came from (5 A 7).
    """
    rows = await connection.fetch(STORED, child_ids)
    stored = [_stored(row) for row in rows]
    children = set(child_ids)
    coming = [_citing(child_id, key, document) for child_id, key, document in fresh if child_id in children]
    documents = [*stored, *coming]
    for item in documents:
        item.stands &= item.key not in void
    _spread(documents)
    carried = {item.key: item.carried for item in coming if item.carried}
    fresh[:] = [
        (child_id, key, with_carried(document, carried[child_id, key]) if (child_id, key) in carried else document)
        for child_id, key, document in fresh
    ]
    changes = []
    for item, row in zip(stored, rows, strict=True):
        if not item.carried and not row[9]:
            continue
        if item.labels != frozenset(row[8]) or bool(item.carried) is not row[9]:
            own = sorted(item.own) if item.carried else None
            await connection.execute(LABEL, *item.key, sorted(item.labels), own)
            changes.append(Change(item.key[0], item.labels, frozenset({"documents"})))
        for kind in assertions():
            text = STATED.format(table=kind.table, but=NOT_BLOOD if kind is Fact else "")
            await connection.execute(text, *item.key, sorted(item.carried))
    return changes


def _stored(row: Any) -> Citing:
    child_id, key, system, own, stands, names, cites, tells, *_, source_id, replaces_id = row
    labels = frozenset(own)
    return Citing(
        (child_id, key), _sender(system), labels, stands, names, cites, tells, (system, source_id), replaces_id
    )


def _citing(child_id: UUID, key: UUID, document: MedicalDocument) -> Citing:
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
    """Who has sent a document, by the name of its source; nothing where an operator has imported it."""
    return source_system.partition(" ")[0] if source_system.startswith(SENDER) else ""


def _spread(documents: Sequence[Citing]) -> None:
    """Carry labels from what is cited to what cites it, and to what a document tells of, until nothing changes.

    What a teenager keeps to themselves, they keep in every version, before and after.
    """
    reached, versions = _reached(documents), _versions(documents)
    waiting = [item for item in documents if item.given]
    while waiting:
        item = waiting.pop()
        pairs = [(other, item.given) for other in reached.get(item.key, ())]
        pairs += [(other, item.labels & _KEPT) for other in versions.get(item.key, ())]
        for other, given in pairs:
            if not given <= other.carried:
                other.carried |= given
                waiting.append(other)


def _versions(documents: Sequence[Citing]) -> Mapping[tuple[UUID, UUID], list[Citing]]:
    """For each document the one that it amends, and those that amend it."""
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


def _reached(documents: Sequence[Citing]) -> Mapping[tuple[UUID, UUID], list[Citing]]:
    """The documents that the labels of each come to."""
    named: dict[tuple[UUID, str], list[Citing]] = {}
    for item in documents:
        for name in item.names:
            named.setdefault((item.key[0], name), []).append(item)
    reached: dict[tuple[UUID, UUID], list[Citing]] = {}
    for item in documents:
        cited = [each for name in item.cites for each in named.get((item.key[0], name), ())]
        told = [each for name in item.tells for each in named.get((item.key[0], name), ())]
        pairs = [(each, item) for each in cited if each.sender in ("", item.sender)]
        pairs += [(item, each) for each in told if item.sender in ("", each.sender)]
        for source, other in pairs:
            if source is not other:
                reached.setdefault(source.key, []).append(other)
    return reached
