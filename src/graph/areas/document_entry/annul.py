"""Doctors annul a document of their organization: it stays, and what it states is retracted (domain.md 5 A 7)."""

from dataclasses import dataclass

from graph.database.pools import Connection
from graph.execute.global_id import decode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.ingest.retract import annul
from graph.policy.vocabulary import DOCUMENT
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.own_document import own_document
from graph.write.paper import sender_for
from graph.write.problems import done, missing
from graph.write.reaching import reaching

NONE = "Your organization sent no such document, or you may not write what it states."


@dataclass(frozen=True)
class Annulments:
    """The write; it raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the name of its binding in types.py."""
        return {"document_annul": self.annul}

    async def annul(self, intent: Intent) -> Written:
        """Annul a document; one of a child out of reach, of others, hidden or none at all is one answer."""
        given, moment = intent.given, intent.request.moment
        decoded = decode_global_id(given["documentId"], {"MedicalDocument": 2})
        key, reason = (decoded.scope, decoded.key), given["reason"].name

        async def act(connection: Connection, author: Author) -> Act:
            relations = await reaching(intent, DOCUMENT).relations_to(connection, key[0])
            if not relations:
                return missing(NONE, "documentId")
            sender = await sender_for(connection, intent, author, relations)
            document = await own_document(connection, sender, *key)
            if document is None:
                return missing(NONE, "documentId")
            if not await annul(connection, *key, reason=reason, now=moment.now):
                return done("It was annulled before.", "documentId")
            # The id of a document reveals nothing of its content.
            return Act(Written({"document": given["documentId"]}), key[:1], f"document {key[1]}: {reason}")

        return await self.idempotent.once(intent, act)
