"""Logins: the viewer of a token, whose first use is on record before anything is answered under it."""

import asyncio
from datetime import UTC, datetime

import structlog

from graph.errors import Code, Refusal
from graph.http.message import NAME, Incoming
from graph.http.tokens import Session, Verifier, bearer
from graph.policy.store import PolicyStore
from graph.trail.audit import AuditTrail
from graph.trail.entry import login
from graph.viewer import Viewer

logger = structlog.get_logger()


class Logins:
    """Verifies tokens and records logins. A token that is verified anew, after an hour at the most, is a login again."""

    def __init__(self, verifier: Verifier, audit: AuditTrail, policy: PolicyStore) -> None:
        self._verifier = verifier
        self._audit = audit
        self._policy = policy
        self._entering: dict[str, asyncio.Task[None]] = {}
        self.count = 0
        self.refused = 0

    async def viewer(self, request: Incoming, request_id: str) -> Viewer | None:
        """The viewer of the Authorization header, None without one. Raises what `enter` raises."""
        session = await self.session(request, request_id)
        return session and session.viewer

    async def session(self, request: Incoming, request_id: str) -> Session | None:
        """The session of the Authorization header, None without one. Raises what `enter` raises."""
        try:
            token = bearer(request)
        except Refusal:
            self.refused += 1
            raise
        if token is None:
            return None
        session = self._known(token) or await self._verified(token, request_id)
        _note(request, request_id)
        return session

    async def enter(self, token: str, request: Incoming, request_id: str) -> Session:
        """The session of a token that came with this request.

        Raises UNAUTHENTICATED for a bad token, UNAVAILABLE where the login cannot be recorded.
        """
        session = self._known(token) or await self._verified(token, request_id)
        _note(request, request_id)
        return session

    def _known(self, token: str) -> Session | None:
        """The session of a token whose login is on record; most requests have one, and need no more."""
        return None if token in self._entering else self._verifier.known(token)

    async def _verified(self, token: str, request_id: str) -> Session:
        try:
            session = self._verifier.known(token)
            if session is None:
                session = await self._verifier.verify(token)
                if token not in self._entering:
                    entering = self._enter(token, session.viewer, request_id)
                    self._entering[token] = asyncio.create_task(entering, name="login")
        except Refusal as refusal:
            self.refused += refusal.code is Code.UNAUTHENTICATED
            raise
        if waiting := self._entering.get(token):  # other requests with this token wait, too
            await asyncio.shield(waiting)
        return session

    async def _enter(self, token: str, viewer: Viewer, request_id: str) -> None:
        try:
            # Vital, because a capsule may need a login first.
            entry = login(viewer, self._policy.grants.version, request_id, datetime.now(UTC))
            await self._audit.record(entry, vital=True)
            self.count += 1
        except BaseException:
            self._verifier.drop(token)
            raise
        finally:
            del self._entering[token]


def _note(request: Incoming, request_id: str) -> None:
    """Log our id beside the caller's; without a token neither is logged: strangers could fill the disk with lines."""
    if NAME in request.headers and len(named := request.named(request_id)) > 1:
        logger.info("request", **named)
