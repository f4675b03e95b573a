"""A registrar enters a person who is in no file yet, so that an account can be bound to them and they can apply."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.database.pools import Connection
from graph.execute.global_id import encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.ingest.check_digits import SNILS, snils_holds
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import conflict, invalid, unprinted

NAMES, LONGEST = ("family", "given", "patronymic"), 100

# As documents name people (ingest/registry.py), which wait for one another here, too.
_LOCK = "LOCK TABLE representative IN SHARE ROW EXCLUSIVE MODE"
_KNOWN = "SELECT id, family, given, patronymic FROM representative WHERE source_system = $1 AND source_id = $2"
_ENTER = """
INSERT INTO representative (id, source_system, source_id, family, given, patronymic) VALUES ($1, $2, $3, $4, $5, $6)
"""


@dataclass(frozen=True)
class People:
    """The write; it raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the name of its binding in requests.py."""
        return {"representative_enter": self.enter}

    async def enter(self, intent: Intent) -> Written:
        """Enter a person by name and SNILS; the same person again is the one who is there."""
        problem = _wrong(intent.given)
        if problem:
            return problem
        snils = intent.given["snils"]
        names = tuple((intent.given.get(name) or "").strip() or None for name in NAMES)

        async def act(connection: Connection, author: Author) -> Act:
            await connection.execute(_LOCK)
            known = await connection.fetchrow(_KNOWN, SNILS, snils)
            if known is not None and tuple(known[name] for name in NAMES) != names:
                return conflict("The person of this SNILS is known by another name: look at the papers again.", "snils")
            key = new_id() if known is None else known["id"]
            if known is None:
                await connection.execute(_ENTER, key, SNILS, snils, *names)
            values = {"representative_id": encode_global_id("Representative", key)}
            return Act(Written(values=values), purpose=f"representative {key}")

        return await self.idempotent.once(intent, act)


def _wrong(given: Mapping[str, Any]) -> Written | None:
    for name in NAMES:
        text = given.get(name)
        if text is not None and (problem := unprinted(text, LONGEST, name)):
            return problem
    return None if snils_holds(given["snils"]) else invalid("The check digits of the SNILS do not hold.", "snils")
