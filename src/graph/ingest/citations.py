"""Labels reach what cites a labelled document, whichever bundle brought it and in whatever order (domain.md 5 F 44)."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from uuid import UUID

from graph.ingest.identity import Connection
from graph.ingest.labelled import BLOOD, with_carried
from graph.ingest.outbox import Change
from graph.ingest.rows import STATEMENTS, Allergy, Document, Fact
from graph.record import SENDER

STORED = """
select child_id, id, source_system, coalesce(own_labels, labels), status <> 'ANNULLED', names, cites, tells, labels
from medical_document where child_id = any($1::uuid[])
"""
LABEL = "update medical_document set labels = $3, own_labels = $4 where child_id = $1 and id = $2"
STATED = """
update {table} t set labels = s.every, own_labels = nullif(s.own, s.every) from (
    select id, own, array(select distinct unnest(own || $3::text[]) order by 1) as every
    from {table}, lateral (select coalesce(own_labels, labels) as own) kept where child_id = $1 and document_id = $2{but}
) s where t.child_id = $1 and t.id = s.id and t.labels <> s.every
"""
NOT_BLOOD = f" and kind not in {BLOOD}"
# Allergies take no label from a document at all (labelled.py, is_vital).
CARRYING = [(kind.table, NOT_BLOOD if kind is Fact else "") for kind in STATEMENTS if kind is not Allergy]

Placed = tuple[UUID, UUID, Document]


@dataclass(slots=True)
class Citing:
    """A document as one of those that cite each other; `carried` grows. `sender`: who has sent it, nothing for an import.

    One that does not stand, for it is annulled, labels nothing.
    """

    key: tuple[UUID, UUID]
    sender: str
    own: frozenset[str]
    stands: bool
    names: Sequence[str]
    cites: Sequence[str]
    tells: Sequence[str]
    carried: frozenset[str] = frozenset()

    @property
    def labels(self) -> frozenset[str]:
        """Its own labels and those that it has from others."""
        return self.own | self.carried


async def carry(
    connection: Connection, child_ids: Sequence[UUID], fresh: list[Placed], void: Set[tuple[UUID, UUID]] = frozenset()
) -> list[Change]:
    """Label stored documents and those of `fresh` by what they cite, anew; what is told of the stored ones.

    `void`: the documents that are about to be annulled.

    Documents of one child alone: a name is looked up among these, in whatever system it was given. What somebody sends
    labels what the same sender has sent, and nothing of anybody else: a name is easily guessed, and what is taken from
    sight is not there for an ambulance (5 A 5). What is imported labels what cites it, whoever has sent that (of what its
    sender may not see it has no name: ingest/sent.py). A label ends with the document that it came from (5 A 7).
    """
    rows = await connection.fetch(STORED, child_ids)
    stored = [Citing((row[0], row[1]), _sender(row[2]), frozenset(row[3]), *row[4:8]) for row in rows]
    children = set(child_ids)
    coming = [
        Citing(
            (child_id, key),
            _sender(document.source_system),
            frozenset(document.labels),
            not document.annulled,
            document.names,
            document.cites,
            document.tells,
        )
        for child_id, key, document in fresh
        if child_id in children
    ]
    documents = [*stored, *coming]
    for item in documents:
        item.stands &= item.key not in void
    _spread(documents)
    carried = {item.key: item.carried for item in coming if item.carried}
    fresh[:] = [
        (child_id, key, with_carried(document, carried[child_id, key]) if (child_id, key) in carried else document)
        for child_id, key, document in fresh
    ]
    changed = [item for item, row in zip(stored, rows, strict=True) if item.labels != frozenset(row[8])]
    for item in changed:
        own = None if item.labels == item.own else sorted(item.own)
        await connection.execute(LABEL, *item.key, sorted(item.labels), own)
        for table, but in CARRYING:
            await connection.execute(STATED.format(table=table, but=but), *item.key, sorted(item.carried))
    return [Change(item.key[0], item.labels, frozenset({"documents"})) for item in changed]


def _sender(source_system: str) -> str:
    """Who has sent a document, by the name of its source; nothing where an operator has imported it."""
    return source_system.partition(" ")[0] if source_system.startswith(SENDER) else ""


def _spread(documents: Sequence[Citing]) -> None:
    """Carry labels from what is cited to what cites it, and to what a document tells of, until nothing changes."""
    reached = _reached(documents)
    waiting = [item for item in documents if item.own]
    while waiting:
        item = waiting.pop()
        for other in reached.get(item.key, ()):
            if not item.labels <= other.carried:
                other.carried |= item.labels
                waiting.append(other)


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
        pairs += [(item, each) for each in told if each.sender == item.sender]
        for source, other in pairs:
            if source is not other and source.stands:
                reached.setdefault(source.key, []).append(other)
    return reached
