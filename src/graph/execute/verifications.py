"""Whether a certificate is valid, for anybody who has its code: the days of one in force, and nothing else of any other."""

import hashlib
from dataclasses import dataclass
from datetime import date

from graph.database.pools import ReaderPool
from graph.execute.addresses import looks_of_addresses
from graph.execute.engine import this_moment
from graph.execute.visitors import Visitors
from graph.policy.store import PolicyStore
from graph.trail.audit import AuditTrail
from graph.trail.audited import Audited
from graph.trail.entry import Entry

NAME = "VerifyCertificate"  # of the operation, in the trail
ANYBODY = "anybody"  # who asks, in the trail
LONGEST = 64  # characters that are looked at
OWN, TOGETHER = (2, 50), (50, 500)  # questions a second and at once, from one address and from all
_VERIFY = "SELECT valid_from, valid_to FROM verify_certificate($1, $2)"


@dataclass(frozen=True)
class Verification:
    """The first and the last day of a certificate in force; no days: there is none, or none in force."""

    valid_from: date | None = None
    valid_to: date | None = None


class Verifications:
    """Answers by the codes of certificates, each on the trail without a child."""

    def __init__(self, reader: ReaderPool, audit: AuditTrail, policy: PolicyStore) -> None:
        self._reader = reader
        self._audit = audit
        self._policy = policy
        self._looks = looks_of_addresses()
        self._visitors = Visitors(OWN, TOGETHER)

    async def verify(self, code: str, address: str, request_id: str) -> Verification:
        """What anybody is told of a code; `address`: from where it is asked. Raises RATE_LIMITED and UNAVAILABLE.

        Every text is looked for in the same way, so that the time does not tell what it is.
        """
        self._visitors.spend(address)
        moment = this_moment()
        asked = hashlib.sha256(code[:LONGEST].replace(" ", "").upper().encode()).digest()
        async with self._looks.turn(), self._reader.acquire() as connection:
            row = await connection.fetchrow(_VERIFY, asked, moment.today)
        audited = Audited(ANYBODY, self._policy.grants.version, NAME)
        await self._audit.record(Entry(moment.now, ANYBODY, audited, (), request_id))
        return Verification() if row is None else Verification(row["valid_from"], row["valid_to"])
