"""The writes of commissions: each loads a standing under a lock, asks the machine for the step, and stores it (docs/commission.md)."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias

from graph.areas.commission import machine
from graph.areas.commission.convene import BLIND, NO_NORM, convene
from graph.areas.commission.machine import Refused, Standing
from graph.areas.commission.norm import rule_in_force
from graph.areas.commission.people import all_see
from graph.areas.commission.protocol import make_protocol
from graph.areas.commission.stored import OBJECT, Stored, answer, problem, stored_for, tell
from graph.database.pools import Connection
from graph.execute.global_id import decode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.ingest.labels import text_labels
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import missing, too_short
from graph.write.reaching import reaching

ONE_DAY = timedelta(days=1)

Storing: TypeAlias = Callable[[Connection, Intent, Author, Stored], Awaitable[Act]]

_CONSENT_DOCUMENT = """
SELECT labels FROM medical_document WHERE child_id = $1 AND id = $2 AND kind = 'CONSENT' AND status = 'REGISTERED'
"""
_CONSENT = "UPDATE commission SET consent_id = $3, labels = $4 WHERE child_id = $1 AND id = $2"
_IN_SESSION = "UPDATE commission SET session_id = $3 WHERE child_id = $1 AND id = $2"
_STAND = """
UPDATE commission SET status = $3, due_on = $4, expires_on = $5, turns_on = $6, ended_at = $7, ended_by = $8, call_off_reason = $9
WHERE child_id = $1 AND id = $2
"""
_SEATED = "UPDATE commission_member SET expires_on = $3, ended_at = $4 WHERE child_id = $1 AND commission_id = $2"
_HOLD = """
INSERT INTO commission_session (child_id, id, commission_id, number, held_at, opinions_due_on, members, quorum, approval, norm_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""
_GIVE = """
INSERT INTO commission_opinion (child_id, id, commission_id, session_id, staff_id, vote, opinion, given_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""
_DECIDE = """
UPDATE commission_session SET decided_at = $3, outcome = $4, decision = $5, opinions = $6, votes_for = $7 WHERE child_id = $1 AND id = $2
"""
_SIGN = "UPDATE commission_opinion SET signed_at = $4 WHERE child_id = $1 AND session_id = $2 AND staff_id = $3"
_LABEL = "UPDATE commission SET word_labels = $3, labels = $4 WHERE child_id = $1 AND id = $2"


@dataclass(frozen=True)
class Commissions:
    """The seven writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in writing.py."""
        return {
            "commission_convene": self.convene,
            "commission_consent_record": lambda intent: self._step(intent, _consent),
            "commission_session_hold": lambda intent: self._step(intent, _hold),
            "commission_opinion_give": lambda intent: self._step(intent, _give, "opinion"),
            "commission_decide": lambda intent: self._step(intent, _decide, "decision"),
            "commission_sign": lambda intent: self._step(intent, _sign),
            "commission_close": lambda intent: self._step(intent, _close),
        }

    async def convene(self, intent: Intent) -> Written:
        """Convene a commission."""
        wrong = too_short(intent.given["question"], "question")
        if wrong:
            return Written(problems=(wrong,))
        return await self.idempotent.once(intent, lambda connection, author: convene(connection, intent, author))

    async def _step(self, intent: Intent, storing: Storing, words: str | None = None) -> Written:
        """Take a step of a commission that the author may know of."""
        wrong = too_short(intent.given[words], words) if words else None
        if wrong:
            return Written(problems=(wrong,))

        async def act(connection: Connection, author: Author) -> Act:
            stored = await stored_for(connection, intent, author)
            return stored if isinstance(stored, Act) else await storing(connection, intent, author, stored)

        return await self.idempotent.once(intent, act)


def _refused(step: Refused) -> Act:
    return problem(step.code, step.message, step.about)


async def _consent(connection: Connection, intent: Intent, author: Author, stored: Stored) -> Act:
    """Record the document by which the family, or the child from 15, agrees."""
    step = machine.consent(stored.standing, _me(author), intent.request.moment.today)
    if isinstance(step, Refused):
        return _refused(step)
    decoded, reach = decode_global_id(intent.given["documentId"], {"MedicalDocument": 2}), reaching(intent, OBJECT)
    relations = await reach.relations_to(connection, stored.key[0])
    document: Any = await connection.fetchrow(_CONSENT_DOCUMENT, stored.key[0], decoded.key)
    is_its_own = decoded.scope == stored.key[0] and document is not None
    if not is_its_own or not await reach.sees(connection, author, relations, document["labels"]):
        return missing("There is no such document of a consent.", "documentId")
    labels = frozenset(stored.row["labels"]) | frozenset(document["labels"])
    if not await all_see(connection, intent, stored.key, labels, intent.request.moment.today):
        return problem("INVALID", BLIND, "documentId")
    await connection.execute(_CONSENT, *stored.key, decoded.key, sorted(labels))
    await tell(connection, intent, stored.key[0], labels)
    return answer(stored.key, "consent")


async def _hold(connection: Connection, intent: Intent, author: Author, stored: Stored) -> Act:
    """Hold a session by the norm of the day; after a closing the members treat the child again."""
    moment, until = intent.request.moment, intent.given["opinionsDueOn"]
    rule = await rule_in_force(connection, stored.row["kind"], moment.today)
    if rule is None:
        return problem("CONFLICT", NO_NORM, "commissionId")
    if not until <= moment.today + timedelta(days=365):
        return problem("INVALID", "The last day is within a year.", "opinionsDueOn")
    step = machine.hold(stored.standing, _me(author), moment.today, until, rule)
    if isinstance(step, Refused):
        return _refused(step)
    session, members = new_id(), len(step.members)
    counts = (members, step.quorum, step.approval, rule.norm_id)
    await connection.execute(_HOLD, stored.key[0], session, stored.key[1], step.session, moment.now, until, *counts)
    await connection.execute(_IN_SESSION, *stored.key, session)
    await _stands(connection, intent, author, stored, step)
    return answer(stored.key, f"session {step.session}")


async def _give(connection: Connection, intent: Intent, author: Author, stored: Stored) -> Act:
    """Keep an opinion; nobody changes one."""
    given, moment, me = intent.given, intent.request.moment, _me(author)
    step = machine.give(stored.standing, me, moment.today, given["vote"].value)
    if isinstance(step, Refused):
        return _refused(step)
    if not await _labelled(connection, intent, stored, given["opinion"]):
        return problem("INVALID", BLIND, "opinion")
    row = (new_id(), stored.key[1], stored.session["id"], me, given["vote"].value, given["opinion"].strip(), moment.now)
    await connection.execute(_GIVE, stored.key[0], *row)
    await _stands(connection, intent, author, stored, step)
    return answer(stored.key, "opinion")


async def _decide(connection: Connection, intent: Intent, author: Author, stored: Stored) -> Act:
    """Decide; the votes make the outcome, the chair writes the words."""
    moment, words = intent.request.moment, intent.given["decision"]
    step = machine.decide(stored.standing, _me(author), moment.today)
    if isinstance(step, Refused):
        return _refused(step)
    if not await _labelled(connection, intent, stored, words):
        return problem("INVALID", BLIND, "decision")
    votes = list(step.votes.values())
    result = (moment.now, step.outcome, words.strip(), len(votes), votes.count("FOR"))
    await connection.execute(_DECIDE, stored.key[0], stored.session["id"], *result)
    await _stands(connection, intent, author, stored, step)
    return answer(stored.key, "decided")


async def _sign(connection: Connection, intent: Intent, author: Author, stored: Stored) -> Act:
    """Sign the protocol; the signature is SIMULATED."""
    moment, me = intent.request.moment, _me(author)
    step = machine.sign(stored.standing, me, moment.today)
    if isinstance(step, Refused):
        return _refused(step)
    await connection.execute(_SIGN, stored.key[0], stored.session["id"], me, moment.now)
    await _stands(connection, intent, author, stored, step)
    return answer(stored.key, "signed")


async def _close(connection: Connection, intent: Intent, author: Author, stored: Stored) -> Act:
    """Close what is signed, which makes its protocol, or call it off."""
    reason = intent.given.get("reason")
    word = None if reason is None else reason.value
    step = machine.close(stored.standing, _me(author), intent.request.moment.today, word)
    if isinstance(step, Refused):
        return _refused(step)
    if step.status == "CLOSED":
        refused = await make_protocol(connection, intent, author, stored)
        if refused is not None:
            return problem("CONFLICT", refused, "commissionId")
    await _stands(connection, intent, author, stored, step)
    return answer(stored.key, step.status.lower())


def _me(author: Author) -> Any:
    return author.staff_id


async def _labelled(connection: Connection, intent: Intent, stored: Stored, words: str) -> bool:
    """Put the labels that words call for on their commission; False where a member may not see one of them."""
    new = text_labels(words) - frozenset(stored.row["word_labels"])
    if not new:
        return True
    labels = frozenset(stored.row["labels"]) | new
    if not await all_see(connection, intent, stored.key, labels, intent.request.moment.today):
        return False
    await connection.execute(_LABEL, *stored.key, sorted(new.union(stored.row["word_labels"])), sorted(labels))
    stored.added.update(new)
    return True


async def _stands(connection: Connection, intent: Intent, author: Author, stored: Stored, step: Standing) -> None:
    """Store where a commission stands after a step."""
    now = intent.request.moment.now
    has_ended = step.status not in machine.RUNNING
    ended = (now, author.staff_id) if has_ended else (None, None)
    reason = intent.given["reason"].value if step.status == "CALLED_OFF" else None
    turns_on = None if has_ended else step.due_on + ONE_DAY
    await connection.execute(_STAND, *stored.key, step.status, step.due_on, step.expires_on, turns_on, *ended, reason)
    if has_ended or stored.row["status"] == "CLOSED" or step.expires_on != stored.standing.expires_on:
        await connection.execute(_SEATED, *stored.key, step.expires_on, ended[0])
    await tell(connection, intent, stored.key[0], frozenset(stored.row["labels"]).union(stored.added))
