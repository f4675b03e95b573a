"""Doctors issue certificates that the passport fills in, take them back and replace them (domain.md 3.11, row 18)."""

import hashlib
import secrets
from base64 import b32encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeAlias
from uuid import UUID

from graph.areas.certificate.filled import Filled, fill
from graph.areas.certificate.forms import FOR_SCHOOL, Form, form_of
from graph.areas.certificate.paper import certificate_paper
from graph.database.citus.numbers import CERTIFICATE, know_numbers
from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, WriteProblem, Written
from graph.identity import new_id
from graph.ingest.retract import annul
from graph.policy.vocabulary import Relation
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin
from graph.write.paper import PaperOf, number_of, take_in
from graph.write.problems import done, invalid, missing
from graph.write.reaching import reaching

OBJECT = "Child.certificates"  # what the policy decides over
CODE = 20  # random bytes of a code: 160 bits
NONE = "There is no such certificate."
NOT_READY = (
    "The form is not ready: `child { certificateReadiness }` says what it lacks, and `statement` what you state."
)
NUMBERLESS = "The record has no number of its own yet: a registrar enters one."
NOWHERE = "Name the school or kindergarten that it is for, by its code."
NO_NORM = "No norm of this form is in force today: an operator imports one (`passport norms import`)."
NO_ADDRESSEE = "The family takes this form where it needs it: name no addressee."

Key: TypeAlias = tuple[UUID, UUID]

_BIRTH = "SELECT birth_date FROM child WHERE id = $1"
_ENROLLED = """
SELECT organization_id FROM enrolment WHERE child_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
ORDER BY valid_from DESC, id LIMIT 1
"""
_NAMED = "SELECT id FROM organization WHERE code = $1 AND kind IN ('SCHOOL', 'KINDERGARTEN') AND closed_at IS NULL"
_DOCUMENT = "SELECT id, labels FROM medical_document WHERE child_id = $1 AND source_id = $2"
_ISSUE = """
INSERT INTO certificate (child_id, id, document_id, form, number, code, code_hash, valid_from, valid_to, addressee_id, lines, labels,
  issued_by, issued_at, status)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'ISSUED')
"""
# As it is shown: one whose document was annulled was revoked by that.
_STORED = """
SELECT c.form, c.addressee_id, c.labels, c.document_id, CASE WHEN c.document_id IS NULL OR EXISTS (
  SELECT FROM medical_document d WHERE d.child_id = c.child_id AND d.id = c.document_id AND d.status = 'REGISTERED'
) THEN c.status ELSE 'REVOKED' END AS status
FROM certificate c WHERE c.child_id = $1 AND c.id = $2 FOR NO KEY UPDATE OF c
"""
_NUMBER = "SELECT nextval('certificate_number')"
_END = """
UPDATE certificate SET status = $3, ended_at = $4, ended_by = $5, revocation_reason = $6, replaced_by_id = $7
WHERE child_id = $1 AND id = $2
"""


@dataclass(frozen=True)
class Wish:
    """A certificate that is asked for: of whom, by which form and for whom, and in which relations its author writes it."""

    child_id: UUID
    relations: Sequence[Relation]
    form: str
    addressee: UUID | None


@dataclass(frozen=True)
class Certificates:
    """The three writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in writing.py."""
        return {f"certificate_{name}": getattr(self, name) for name in ("issue", "revoke", "replace")}

    async def issue(self, intent: Intent) -> Written:
        """Issue one where all that the form requires is ready."""
        given, form = intent.given, intent.given["form"].name

        async def act(connection: Connection, author: Author) -> Act:
            reached = await reaching(intent, OBJECT).named(connection, given["child"])
            if reached is None:
                return missing("There is no such child.", "child")
            child_id, relations = reached
            if await is_kin(connection, author, child_id):
                return of_kin("child")
            if given.get("addressee") is not None and not FOR_SCHOOL[form]:
                return Act(invalid(NO_ADDRESSEE, "addressee"))
            addressee = await _addressee(connection, intent, child_id) if FOR_SCHOOL[form] else None
            if FOR_SCHOOL[form] and addressee is None:
                return Act(invalid(NOWHERE, "addressee"))
            issued = await _issued(connection, intent, author, Wish(child_id, relations, form, addressee))
            return issued if isinstance(issued, Act) else _answer(issued)

        return await self.idempotent.once(intent, act)

    async def revoke(self, intent: Intent) -> Written:
        """Take one back; its document is annulled."""
        key, moment = _key(intent), intent.request.moment

        async def act(connection: Connection, author: Author) -> Act:
            stored = await _standing(connection, intent, author, key)
            if isinstance(stored, Act):
                return stored
            reason = intent.given["reason"].name
            await connection.execute(_END, *key, "REVOKED", moment.now, author.staff_id, reason, None)
            await _annul(connection, intent, key[0], stored)
            await _tell(connection, intent, key[0], stored["labels"])
            return _answer(key, f"certificate {key[1]}: {reason}")

        return await self.idempotent.once(intent, act)

    async def replace(self, intent: Intent) -> Written:
        """Issue one by the same form, for the same addressee or another; the one before is REPLACED, its document annulled."""
        key, moment = _key(intent), intent.request.moment

        async def act(connection: Connection, author: Author) -> Act:
            stored = await _standing(connection, intent, author, key)
            if isinstance(stored, Act):
                return stored
            relations = await reaching(intent, OBJECT).relations_to(connection, key[0])
            form, addressee = stored["form"], stored["addressee_id"]
            if intent.given.get("addressee") is not None:
                addressee = await _addressee(connection, intent, key[0]) if FOR_SCHOOL[form] else None
                if addressee is None:
                    return Act(invalid(NOWHERE if FOR_SCHOOL[form] else NO_ADDRESSEE, "addressee"))
            wish = Wish(key[0], relations, form, addressee)
            issued = await _issued(connection, intent, author, wish)
            if isinstance(issued, Act):
                return issued
            await connection.execute(_END, *key, "REPLACED", moment.now, author.staff_id, None, issued[1])
            await _annul(connection, intent, key[0], stored)
            return _answer(issued, f"certificate {issued[1]} replaces {key[1]}")

        return await self.idempotent.once(intent, act)


def _key(intent: Intent) -> Key:
    decoded = decode_global_id(intent.given["certificateId"], {"Certificate": 2})
    return decoded.scope, decoded.key


def _answer(key: Key, purpose: str | None = None) -> Act:
    ids = {"certificate": encode_global_id("Certificate", *key), "child": encode_global_id("Child", key[0])}
    return Act(Written(ids), key[:1], purpose or f"certificate {key[1]}")


async def _addressee(connection: Connection, intent: Intent, child_id: UUID) -> UUID | None:
    """The institution that is named, else that of the child today."""
    code = intent.given.get("addressee")
    named = (_ENROLLED, child_id, intent.request.moment.today) if code is None else (_NAMED, code)
    addressee_id: UUID | None = await connection.fetchval(*named)
    return addressee_id


async def _standing(connection: Connection, intent: Intent, author: Author, key: Key) -> Any:
    """The certificate of a child within reach that is in force, or the problem; one that is hidden is not there (5 F 44)."""
    reach = reaching(intent, OBJECT)
    relations = await reach.relations_to(connection, key[0])
    stored: Any = await connection.fetchrow(_STORED, *key) if relations else None
    if stored is None or not await reach.sees(connection, author, relations, stored["labels"]):
        return missing(NONE, "certificateId")
    if await is_kin(connection, author, key[0]):
        return of_kin("certificateId")
    return stored if stored["status"] == "ISSUED" else done("It was revoked or replaced before.", "certificateId")


async def _issued(connection: Connection, intent: Intent, author: Author, wish: Wish) -> Key | Act:
    """The key of the certificate that was stored with its document, or why none was."""
    child_id, moment = wish.child_id, intent.request.moment
    form = await form_of(connection, wish.form, moment.today)
    if form is None:
        return Act(invalid(NO_NORM, "form"))
    filled = await fill(connection, intent, child_id, wish.relations, form)
    if filled.lacking(form):
        return _not_ready(child_id)
    number = await number_of(connection, child_id)
    if number is None:
        return Act(invalid(NUMBERLESS, "form"))
    birth: date = await connection.fetchval(_BIRTH, child_id)
    own = f"{moment.today.year}-{await connection.fetchval(_NUMBER):07d}"
    paper = certificate_paper(form, own, filled.lines(form), moment.today)
    problem = await take_in(connection, intent, author, PaperOf(child_id, birth, number, wish.relations), paper)
    document: Any = await connection.fetchrow(_DOCUMENT, child_id, paper.url)
    if document is None:
        return Act(invalid(f"It cannot be taken in: {problem or 'it says nothing'}.", "form"))
    return await _store(connection, intent, author, wish, _Paper(form, own, filled, document))


@dataclass(frozen=True)
class _Paper:
    form: Form
    number: str
    filled: Filled
    document: Any


async def _store(connection: Connection, intent: Intent, author: Author, wish: Wish, paper: _Paper) -> Key:
    key, moment, form = (wish.child_id, new_id()), intent.request.moment, paper.form
    code = b32encode(secrets.token_bytes(CODE)).decode("ascii")
    until = moment.today + timedelta(days=form.days)
    document, labels = paper.document["id"], paper.document["labels"]
    what = (document, form.code, paper.number, code, hashlib.sha256(code.encode()).digest())
    how = (moment.today, until, wish.addressee, paper.filled.lines(form), labels)
    await connection.execute(_ISSUE, *key, *what, *how, author.staff_id, moment.now)
    await know_numbers(connection, [(wish.child_id, CERTIFICATE, what[-1].hex())])
    await _tell(connection, intent, wish.child_id, labels)
    return key


def _not_ready(child_id: UUID) -> Act:
    problem = WriteProblem("INVALID", NOT_READY, ("input", "form"))
    # A certificate that is not there reads as null beside the child.
    ids = {
        "certificate": encode_global_id("Certificate", child_id, new_id()),
        "child": encode_global_id("Child", child_id),
    }
    written = Written(ids, problems=(problem,))
    return Act(written, (child_id,), purpose="INVALID")


async def _annul(connection: Connection, intent: Intent, child_id: UUID, stored: Any) -> None:
    """The document of a certificate that stands no more stands no more either."""
    if stored["document_id"] is not None:
        await annul(connection, child_id, stored["document_id"], reason="OTHER", now=intent.request.moment.now)


async def _tell(connection: Connection, intent: Intent, child_id: UUID, labels: Sequence[str]) -> None:
    change = ChildChange(child_id, frozenset(labels), frozenset({"certificates"}))
    await announce(connection, [change], new_id, intent.request.moment.now)
