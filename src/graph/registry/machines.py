"""Machine accounts: for which source of records a subject of the token's issuer may send. A machine is nobody (docs/feeds.md)."""

from dataclasses import dataclass

from graph.ingest.identity import Connection
from graph.registry.accounts import AccountProblem, Level, Record, require_subject
from graph.viewer import Role

_SOURCE = """
select f.subject, coalesce('feed' = any (a.roles) and a.disabled_at is null, false) as is_held
from feed_source f left join account a on a.subject = f.subject where f.name = $1 for no key update of f
"""
_PERSON = """
select num_nonnulls(staff_id, representative_id, child_id) > 0 or roles <> '{feed}' and roles <> '{}' from account where subject = $1
"""
_ELSEWHERE = "select name from feed_source where subject = $1 and name <> $2"
_GRANT = """
insert into account (subject, roles, level) values ($1, array[$2], $3)
on conflict (subject) do update set roles = excluded.roles, level = excluded.level, disabled_at = null
"""
_BIND = "update feed_source set subject = $2 where name = $1"


@dataclass(frozen=True)
class Machines:
    """Changes machine accounts over one connection; `record` as of Accounts."""

    connection: Connection
    record: Record

    async def grant(self, subject: str, source: str) -> bool:
        """Let a subject send the records of a source; whether that changed anything. Raises AccountProblem."""
        require_subject(subject)
        async with self.connection.transaction():
            held = await self.connection.fetchrow(_SOURCE, source)
            if held is None:
                raise AccountProblem("There is no source of that name.", "source", is_missing=True)
            if held["is_held"]:
                if held["subject"] == subject:
                    return False
                raise AccountProblem("Another account sends for this source: revoke it first.", "source")
            if await self.connection.fetchval(_PERSON, subject):
                raise AccountProblem("The subject is a person: a machine has an account of its own.", "subject")
            if await self.connection.fetchval(_ELSEWHERE, subject, source):
                raise AccountProblem("The subject sends for another source.", "subject")
            await self.connection.execute(_GRANT, subject, Role.FEED.value, Level.FULL.value)
            await self.connection.execute(_BIND, source, subject)
            await self.record("account.grant", f"account {subject}: roles feed, source {source}", [])
        return True
