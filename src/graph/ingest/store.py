"""Extractions -> tables, in one transaction, with one statement for the new rows of a table."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from operator import attrgetter
from uuid import UUID

import asyncpg

from graph.events.announce import ChildChange, announce
from graph.identity import NewId, new_id as fresh_id
from graph.ingest.arrived import change_by
from graph.ingest.citations import carry
from graph.ingest.identity import Connection, Register, Resolved, open_register
from graph.ingest.insert import insert
from graph.ingest.reading import assertions
from graph.ingest.refusal import RefusalCode, Rejection
from graph.ingest.registry import write_addresses, write_children, write_representatives
from graph.ingest.reproject import reproject, settle
from graph.ingest.rows import Assertion, Extraction, MedicalDocument

STORED_DOCUMENTS = """
select child_id, source_system, source_id, id, sha256, status from medical_document where child_id = any($1::uuid[])
"""
ANNUL = """
update medical_document set status = 'ANNULLED', annulled_at = $3 where child_id = $1 and id = $2 returning labels
"""
# Every amendment keeps the document that it amends: a viewer who may not see the first one is shown the next.
AMENDS = "update medical_document set replaces_id = $2 where child_id = $1 and id = $3"
AMEND = """
update medical_document set status = 'AMENDED', replaced_by_id = $3
where child_id = $1 and id = $2 and status = 'REGISTERED'
"""

SECOND_NUMBER = "a second number of a register of the city is kept in doubt, until a registrar has confirmed it"
_DOCUMENTS = frozenset({"documents"})
UNSTORABLE = (asyncpg.DataError, asyncpg.ProgramLimitExceededError)

DOCUMENT_FIELDS = (
    "kind title date author organization setting encounter_key structured sha256 source_system source_id source_kind source_rank "
    "claimed_author claimed_organization claimed_source_kind sent_by labels own_labels names cites tells received received_type"
).split()
DOCUMENT_COLUMNS = ["child_id", "id", "status", "registered_at", "annulled_at", *DOCUMENT_FIELDS]
read_document = attrgetter(*DOCUMENT_FIELDS)

SHARED = {item.name for item in fields(Assertion)}
ASSERTION_COLUMNS = "child_id id document_id recorded_at state effective_at labels own_labels author".split()


@dataclass(frozen=True, slots=True)
class Stored:
    """The result of a batch; `facts` counts assertions of every kind, `unchanged` documents that were stored before, `annulled`
    those in force until now. `rejected`: whole bundles; `quarantined`: single documents; `doubts`: what is stored but not used.
    """

    children: int = 0
    documents: int = 0
    facts: int = 0
    unchanged: int = 0
    annulled: int = 0
    rejected: tuple[Rejection, ...] = ()
    quarantined: tuple[Rejection, ...] = ()
    doubts: tuple[Rejection, ...] = ()
    child_ids: tuple[UUID, ...] = ()

    @classmethod
    def sum(cls, parts: Sequence["Stored"]) -> "Stored":
        """The sum of several results."""
        return cls(
            children=sum(part.children for part in parts),
            documents=sum(part.documents for part in parts),
            facts=sum(part.facts for part in parts),
            unchanged=sum(part.unchanged for part in parts),
            annulled=sum(part.annulled for part in parts),
            rejected=tuple(item for part in parts for item in part.rejected),
            quarantined=tuple(item for part in parts for item in part.quarantined),
            doubts=tuple(item for part in parts for item in part.doubts),
            child_ids=tuple(item for part in parts for item in part.child_ids),
        )


@dataclass(slots=True)
class Batch:
    """The rows to write, gathered while extractions are compared with stored documents."""

    new_id: NewId
    now: datetime
    children: list[tuple[Resolved, Extraction]] = field(default_factory=list)
    documents: list[tuple[UUID, UUID, MedicalDocument]] = field(default_factory=list)
    stored_documents: dict[tuple[UUID, str, str], tuple[UUID, str, str]] = field(default_factory=dict)
    annulled: list[tuple[UUID, UUID, datetime]] = field(default_factory=list)
    unchanged: int = 0
    quarantined: list[Rejection] = field(default_factory=list)
    doubts: list[Rejection] = field(default_factory=list)

    def add(self, resolved: Resolved, extraction: Extraction) -> None:
        """Add an extraction, without documents that are stored with other content."""
        child_id = resolved.child_id
        fresh: list[MedicalDocument] = []
        void: list[UUID] = []
        changed = 0
        for document in extraction.documents:
            stored = self.stored_documents.get((child_id, document.source_system, document.source_id))
            if stored is None:
                fresh.append(document)
            elif stored[1] != document.sha256 and not document.annulled:
                changed += 1
                reason = "the document is stored with other content; an amendment needs an identity of its own"
                self.quarantined.append(rejection(extraction, document.resource, RefusalCode.DOCUMENT_CHANGED, reason))
            elif document.annulled and stored[2] != "ANNULLED":
                void.append(stored[0])
            elif stored[2] == "ANNULLED" and not document.annulled:
                reason = "the document was annulled and is not in force; what is right now needs an identity of its own"
                self.doubts.append(rejection(extraction, document.resource, RefusalCode.DOCUMENT_CHANGED, reason))
        for document in fresh:
            document_id = self.new_id()
            key = (child_id, document.source_system, document.source_id)
            self.stored_documents[key] = (
                document_id,
                document.sha256,
                "ANNULLED" if document.annulled else "REGISTERED",
            )
            self.documents.append((child_id, document_id, document))
        self.annulled += [(child_id, document_id, self.now) for document_id in void]
        self.unchanged += len(extraction.documents) - len(fresh) - len(void) - changed
        self.children.append((resolved, extraction))


async def store(
    connection: Connection,
    extractions: Sequence[Extraction],
    *,
    district_id: UUID | None = None,
    new_id: NewId = fresh_id,
    now: datetime | None = None,
) -> Stored:
    """Write a batch (about 50 bundles) in one transaction, without its refused and quarantined parts.

    `new_id` and `now` make a seeded run reproducible; new children are attached to `district_id`.
    """
    async with connection.transaction():
        register = await open_register(connection, extractions)
        batch = Batch(new_id, now or datetime.now(UTC))
        for row in await connection.fetch(STORED_DOCUMENTS, list(register.stored)):
            batch.stored_documents[row[0], row[1], row[2]] = (row[3], row[4], row[5])
        rejected = []
        for extraction in extractions:
            resolved = register.resolve(extraction, new_id)
            if isinstance(resolved, Rejection):
                rejected.append(resolved)
            else:
                batch.add(resolved, extraction)
        facts = await _write(connection, batch, register, district_id)
    return Stored(
        children=sum(resolved.is_new for resolved, _ in batch.children),
        documents=len(batch.documents),
        facts=facts,
        unchanged=batch.unchanged,
        annulled=len(batch.annulled),
        rejected=tuple(rejected),
        quarantined=tuple(batch.quarantined),
        doubts=tuple(batch.doubts),
        child_ids=tuple(resolved.child_id for resolved, _ in batch.children),
    )


async def store_apart(
    connection: Connection,
    extractions: Sequence[Extraction],
    *,
    district_id: UUID | None = None,
    new_id: NewId = fresh_id,
) -> Stored:
    """As `store`, but where the database cannot hold a value, only the document with that value stays out."""

    async def apart(items: Sequence[Extraction]) -> Stored | None:
        try:
            return await store(connection, items, district_id=district_id, new_id=new_id)
        except UNSTORABLE:
            return None

    stored = await apart(extractions)
    if stored is not None:
        return stored
    if len(extractions) > 1:
        parts = [await store_apart(connection, [item], district_id=district_id, new_id=new_id) for item in extractions]
        return Stored.sum(parts)
    # The database's message may quote the value: it is not passed on.
    item, reason = extractions[0], "the database cannot hold a value of it"
    child = await apart([replace(item, documents=())])
    if child is None:
        return Stored(rejected=(rejection(item, None, RefusalCode.NOT_STORED, reason),))
    parts = [child]
    for document in item.documents:
        alone = await apart([replace(item, documents=(document,), representatives=())])
        left_out = (rejection(item, document.resource, RefusalCode.NOT_STORED, reason),)
        parts.append(replace(alone, child_ids=()) if alone is not None else Stored(quarantined=left_out))
    return Stored.sum(parts)


def rejection(item: Extraction, resource: str | None, code: RefusalCode, reason: str) -> Rejection:
    """A refusal of an extraction or of a resource of it."""
    return Rejection(item.file, resource, code, reason, item.sha256)


async def _write(connection: Connection, batch: Batch, register: Register, district_id: UUID | None) -> int:
    """Write all rows of a batch, then passports and events; the number of assertions."""
    doubted = await write_children(connection, batch.children, register, district_id, batch.now)
    batch.doubts += [rejection(item, "Patient", RefusalCode.IDENTITY_DOUBTFUL, SECOND_NUMBER) for item in doubted]
    await write_addresses(connection, batch.children, batch.new_id)
    await write_representatives(connection, batch.children, batch.new_id)
    label_changes = await _carry(connection, batch)
    await _write_documents(connection, batch)
    facts = await _write_assertions(connection, batch)
    changed_documents = [*label_changes, *await _change_documents(connection, batch)]
    touched = {change.child_id for change in changed_documents}
    fresh = {child_id for child_id, _, _ in batch.documents} | {
        resolved.child_id for resolved, _ in batch.children if resolved.is_new
    }
    children = sorted(fresh | touched)
    if touched:
        await settle(connection, sorted(touched))
    changed = await reproject(connection, children, batch.new_id, batch.now) if children else {}
    changes = [ChildChange(child_id, frozenset(), frozenset(names)) for child_id, names in changed.items()]
    changes += [change_by(*document) for document in batch.documents]
    changes += changed_documents
    await announce(connection, changes, batch.new_id, batch.now)
    return facts


async def _carry(connection: Connection, batch: Batch) -> list[ChildChange]:
    """Carry labels across bundles, of children that have more than one."""
    bundles = Counter(resolved.child_id for resolved, _ in batch.children)
    touched = {item[0] for item in (*batch.documents, *batch.annulled)}
    stored_before = {resolved.child_id for resolved, _ in batch.children if not resolved.is_new}
    several = sorted(touched & (stored_before | {child_id for child_id, count in bundles.items() if count > 1}))
    void = frozenset((child_id, document_id) for child_id, document_id, _ in batch.annulled)
    return await carry(connection, several, batch.documents, void) if several else []


async def _write_documents(connection: Connection, batch: Batch) -> None:
    if not batch.documents:
        return
    records = (
        (
            child_id,
            document_id,
            "ANNULLED" if document.annulled else "REGISTERED",
            batch.now,
            batch.now if document.annulled else None,
            *read_document(document),
        )
        for child_id, document_id, document in batch.documents
    )
    await insert(connection, "medical_document", DOCUMENT_COLUMNS, records)


async def _write_assertions(connection: Connection, batch: Batch) -> int:
    rows: dict[type[Assertion], list[tuple[object, ...]]] = {}
    own_columns = {kind: _own_columns(kind) for kind in assertions()}
    for child_id, document_id, document in batch.documents:
        for assertion in document.assertions:
            kind = type(assertion)
            author = assertion.author or document.author
            head = (child_id, batch.new_id(), document_id, batch.now, "CURRENT")
            shared = (assertion.effective_at, assertion.labels, assertion.own_labels, author)
            values = [getattr(assertion, name) for name in own_columns[kind]]
            tail = [getattr(document, name) for name in kind.of_document.values()]
            rows.setdefault(kind, []).append((*head, *shared, *values, *tail))
    for kind, records in rows.items():
        columns = [*ASSERTION_COLUMNS, *own_columns[kind], *kind.of_document]
        await insert(connection, kind.table, columns, records)
    return sum(map(len, rows.values()))


def _own_columns(kind: type[Assertion]) -> tuple[str, ...]:
    """The columns of a kind of assertion that others do not have."""
    return tuple(item.name for item in fields(kind) if item.name not in SHARED)


async def _change_documents(connection: Connection, batch: Batch) -> list[ChildChange]:
    """Mark the documents that this batch annuls or replaces; the changes, each under the labels of its document."""
    replaced: list[tuple[UUID, UUID, UUID]] = []
    changes: list[ChildChange] = []
    for child_id, document_id, document in batch.documents:
        if document.replaces is None or document.annulled:  # it was never in force, so it replaces nothing
            continue
        stored = batch.stored_documents.get((child_id, *document.replaces))
        if stored is not None and stored[0] != document_id:
            replaced.append((child_id, stored[0], document_id))
            changes.append(ChildChange(child_id, frozenset(document.labels), _DOCUMENTS))
    for annulled in batch.annulled:
        labels = await connection.fetchval(ANNUL, *annulled)
        changes.append(ChildChange(annulled[0], frozenset(labels), _DOCUMENTS))
    if replaced:
        await connection.executemany(AMENDS, replaced)
        await connection.executemany(AMEND, replaced)
    return changes
