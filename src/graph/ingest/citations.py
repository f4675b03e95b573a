"""Labels reach what cites a labelled document, whichever bundle brought it and in whatever order (domain.md 5 F 44)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from graph.ingest.identity import Connection
from graph.ingest.labelled import BLOOD, relabelled
from graph.ingest.outbox import Change
from graph.ingest.rows import STATEMENTS, Document, Fact
from graph.record import SENDER

STORED = """
select child_id, id, source_system, labels, names, cites, tells from medical_document where child_id = any($1::uuid[])
"""
LABEL = "update medical_document set labels = $3 where child_id = $1 and id = $2"
STATED = """
update {table} set labels = array(select distinct unnest(labels || $3::text[]) order by 1)
where child_id = $1 and document_id = $2 and not labels @> $3::text[]{but}
"""
NOT_BLOOD = f" and kind not in {BLOOD}"

Placed = tuple[UUID, UUID, Document]


@dataclass(slots=True)
class Citing:
    """A document as one of those that cite each other; `labels` grow. `sender`: who has sent it, nothing for an import."""

    key: tuple[UUID, UUID]
    sender: str
    labels: frozenset[str]
    names: Sequence[str]
    cites: Sequence[str]
    tells: Sequence[str]


async def carry(connection: Connection, child_ids: Sequence[UUID], fresh: list[Placed]) -> list[Change]:
    """Label stored documents and those of `fresh` by what they cite; what is told of the stored ones.

    Documents of one child alone: a name is looked up among these, in whatever system it was given. What somebody sends
    labels what the same sender has sent, and nothing of anybody else: a name is easily guessed, and an allergy that is
    taken from sight is not there for an ambulance (5 A 5).
    """
    stored = [
        Citing((row[0], row[1]), _sender(row[2]), frozenset(row[3]), *row[4:])
        for row in await connection.fetch(STORED, child_ids)
    ]
    children = set(child_ids)
    coming = [
        Citing(
            (child_id, key),
            _sender(document.source_system),
            frozenset(document.labels),
            document.names,
            document.cites,
            document.tells,
        )
        for child_id, key, document in fresh
        if child_id in children
    ]
    before = {item.key: item.labels for item in stored}
    _spread([*stored, *coming])
    known = {item.key: item.labels for item in coming}
    fresh[:] = [
        (child_id, key, relabelled(document, known.get((child_id, key), frozenset())))
        for child_id, key, document in fresh
    ]
    changed = [item for item in stored if item.labels != before[item.key]]
    for item in changed:
        labels = sorted(item.labels)
        await connection.execute(LABEL, *item.key, labels)
        for kind in STATEMENTS:
            but = NOT_BLOOD if kind is Fact else ""
            await connection.execute(STATED.format(table=kind.table, but=but), *item.key, labels)
    return [Change(item.key[0], item.labels, frozenset({"documents"})) for item in changed]


def _sender(source_system: str) -> str:
    """Who has sent a document, by the name of its source; nothing where an operator has imported it."""
    return source_system.partition(" ")[0] if source_system.startswith(SENDER) else ""


def _spread(documents: Sequence[Citing]) -> None:
    """Carry labels from what is cited to what cites it, and to what a document tells of, until nothing changes."""
    reached = _reached(documents)
    waiting = [item for item in documents if item.labels]
    while waiting:
        item = waiting.pop()
        for other in reached.get(item.key, ()):
            if not item.labels <= other.labels:
                other.labels |= item.labels
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
        pairs = [*((each, item) for each in cited), *((item, each) for each in told)]
        for source, other in pairs:
            if source.sender in ("", other.sender):
                reached.setdefault(source.key, []).append(other)
    return reached
