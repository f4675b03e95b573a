"""A teenager keeps a document to themselves, or shares it again."""

from dataclasses import dataclass

from graph.database.pools import Connection
from graph.execute.global_id import decode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.ingest.keep import keep
from graph.record import TEEN
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import done, missing
from graph.write.reaching import reaching

OBJECT = "MedicalDocument.isKeptByTeen"  # what the policy decides over

_STORED = "SELECT labels, coalesce(own_labels, labels) AS own FROM medical_document WHERE child_id = $1 AND id = $2"


@dataclass(frozen=True)
class Keeping:
    """The write; it raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the name of its binding in types.py."""
        return {"document_keep": self.keep}

    async def keep(self, intent: Intent) -> Written:
        """Label a document of one's own, or take the label off; one that the viewer may not see is not there."""
        given, reach = intent.given, reaching(intent, OBJECT)
        decoded = decode_global_id(given["documentId"], {"MedicalDocument": 2})
        key, is_kept = (decoded.scope, decoded.key), given["isKept"]

        async def act(connection: Connection, author: Author) -> Act:
            relations = await reach.relations_to(connection, key[0])
            stored = await connection.fetchrow(_STORED, *key)
            if stored is None or not await reach.sees(connection, author, relations, stored["labels"]):
                return missing("You have no such document.", "documentId")
            if (TEEN in stored["own"]) is is_kept:
                return done("It is so already.", "isKept")
            await keep(connection, *key, is_kept=is_kept, now=intent.request.moment.now)
            return Act(Written({"document": given["documentId"]}), key[:1])

        return await self.idempotent.once(intent, act)
