"""Register medical documents that a caller sends: the caller must reach the child, by a relation that may write."""

from dataclasses import dataclass, field, replace

from graph.database.pools import WriterPool
from graph.errors import Code, Refusal
from graph.execute.allowance import Allowance
from graph.execute.binds import Request, RequestTime
from graph.ingest.receive import read_sent
from graph.policy.store import PolicyStore
from graph.trail.audit import AuditTrail
from graph.trail.audited import Audited
from graph.trail.entry import DENIALS, Entry, denial
from graph.viewer import Viewer
from graph.write.account import author_by
from graph.write.bundles import Bundles
from graph.write.reached import Reached
from graph.write.receipt import Receipt, receipt_for
from graph.write.registration import Registration, register
from graph.write.rights import registration_of
from graph.write.strangers import Strangers
from graph.write.upload import Upload

OPERATION = "POST /documents"
ASKED = 5_000  # what a bundle costs its sender, in objects of reading


@dataclass(frozen=True, slots=True)
class AdmittedSender:
    """A sender who may send one bundle now."""

    request: Request
    request_id: str


@dataclass(frozen=True)
class DocumentRegister:
    """Takes in FHIR bundles on behalf of viewers."""

    writer: WriterPool
    audit: AuditTrail
    policy: PolicyStore
    bundles: Bundles
    asking: Allowance
    strangers: Strangers = field(default_factory=Strangers)

    async def admit(self, viewer: Viewer, request_id: str, moment: RequestTime) -> AdmittedSender:
        """Check the right to send, before anything of a bundle is read.

        Raises FORBIDDEN where the role may not write documents or the account is not a FULL one, UNAUTHENTICATED where it
        does not hold the role, RATE_LIMITED, and UNAVAILABLE where the audit trail is known not to answer.
        """
        try:
            self.asking.spend(viewer, ASKED)
            grants = self.policy.grants
            request = Request(viewer, moment, grants.version)
            author = registration_of(request, grants).author
            self.audit.circuit.admit()
            async with self.writer.acquire() as connection:
                await author_by(connection, author)
        except Refusal as refusal:
            if refusal.code in DENIALS:
                await self.audit.record(self.denial_entry(viewer, request_id, moment))
            raise
        return AdmittedSender(request, request_id)

    async def register(self, admitted: AdmittedSender, upload: Upload) -> Receipt:
        """Store one bundle, whole or not at all.

        Raises FORBIDDEN where the bundle names no child that its sender reaches; RATE_LIMITED where too many bundles of the
        sender named children out of its reach; and what Bundles.register raises. An unacceptable bundle is a refusal in the
        receipt.
        """
        # Once more, now that the body has come: what the policy has taken away meanwhile is not written.
        grants = self.policy.grants
        request = admitted.request._replace(policy_version=grants.version)
        try:
            return await self._register(replace(admitted, request=request), registration_of(request, grants), upload)
        except Refusal as refusal:
            if refusal.code in (*DENIALS, Code.RATE_LIMITED):
                await self.audit.record(self.denial_entry(request.viewer, admitted.request_id, request.moment))
            raise

    async def _register(self, admitted: AdmittedSender, registration: Registration, upload: Upload) -> Receipt:
        witness = _TrailWitness(self, admitted)
        self.audit.circuit.admit()
        if upload.file is not None:
            return await self.bundles.register(admitted.request.viewer.subject, registration, upload.file, witness)
        extraction = await read_sent(upload.content)
        async with self.writer.acquire() as connection:
            return receipt_for(await register(connection, registration, extraction, witness))

    def denial_entry(self, viewer: Viewer, request_id: str, moment: RequestTime) -> Entry:
        """The entry for the trail that a viewer was denied a bundle."""
        return denial(viewer, OPERATION, self.policy.grants.version, request_id, moment.now)


@dataclass(frozen=True, slots=True)
class _TrailWitness:
    """Puts a bundle on record, and counts bundles that name strangers."""

    register: DocumentRegister
    admitted: AdmittedSender

    async def note_strangers(self) -> None:
        self.register.strangers.count(self.admitted.request.viewer)

    async def record(self, reached: Reached) -> None:
        await self.register.audit.record(*self._entries(reached))

    def _entries(self, reached: Reached) -> list[Entry]:
        """The entries of a bundle: the children that it is about, and a denial where it named strangers."""
        request, request_id = self.admitted.request, self.admitted.request_id
        relations = tuple(sorted(reached.relations))
        audited = Audited(request.viewer.role, request.policy_version, OPERATION, relations=relations)
        children = [str(child) for child in reached.children]
        entries = [Entry(request.moment.now, request.viewer.subject, audited, children, request_id)]
        if reached.names_strangers:
            entries.append(self.register.denial_entry(request.viewer, request_id, request.moment))
        return entries
