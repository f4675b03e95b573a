"""A child's history as plain data, who of its family may be told of what, and the same history in the database."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from graph.areas.reminder.kept import TURNING
from graph.identity import new_id
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.live.reminder_queue import look_at_families, tell_due
from tests.areas.reminder.family import FATHER, MOTHER, kept, own_account

Wanted = set[tuple[UUID, str, str, bool]]  # person, kind, item, whether of a labelled line
# The database notes changes of families by Moscow's day.
START = datetime.now(MOSCOW).replace(hour=12, minute=0, second=0, microsecond=0).astimezone(UTC)
_LINE = """
insert into vaccination_due (child_id, id, vaccine_group, status, reason, dose_number, due_on, norm_id, labels)
select $1, $2, $3, $4, 'r', 1, $5, (select id from norm limit 1), $6
"""
_APPOINTMENT = """
insert into appointment (child_id, id, source, number, status, organization_id, starts_at, day)
values ($1, $2, 'UMIAS', $3, 'BOOKED', (select id from organization limit 1), $4, $5)
"""
ENDS = {
    "revoked": ("status = 'SUSPENDED'", "status = 'ACTIVE'"),
    "restricted": ("court_restricted = true", "court_restricted = false"),
    "relative": ("kind = 'DELEGATED', valid_to = '2099-01-01'", "kind = 'PARENT', valid_to = null"),
}


@dataclass
class History:
    """What is so now, and what was told: how often each person of each thing."""

    connection: Connection
    child_id: UUID
    born: date
    now: datetime = START
    due: dict[str, bool] = field(default_factory=dict)  # by vaccine group, whether under a label
    booked: dict[UUID, date] = field(default_factory=dict)
    without: dict[UUID, str] = field(default_factory=dict)
    has_account: bool = False
    may_hear: dict[tuple[UUID, str, str, bool], int] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """Moscow's day."""
        return self.now.astimezone(MOSCOW).date()

    @property
    def is_teen(self) -> bool:
        """Whether the child is 15; it is born on no 29 February."""
        return self.today >= self.born.replace(year=self.born.year + 15)

    def wanted(self) -> Wanted:
        """What each person is to be reminded of now."""
        items = [("VACCINATION", f"{group}/1", is_labelled) for group, is_labelled in self.due.items()]
        items += [("APPOINTMENT", f"{key}/{day}", False) for key, day in self.booked.items() if day >= self.today]
        parents = [person for person in (MOTHER, FATHER) if person not in self.without]
        told = {(person, *item) for person in parents for item in items if not (item[2] and self.is_teen)}
        if self.has_account and self.is_teen:
            told |= {(self.child_id, *item) for item in items}
        return told

    async def do(self, step: tuple[str, Any]) -> None:
        """One thing that happens, as writes and the clock have it happen."""
        name, given = step
        await getattr(self, f"_{name}")(given)

    async def _fall_due(self, given: tuple[str, bool]) -> None:
        group, is_labelled = given
        if group not in self.due:
            self.due[group] = is_labelled
            labels = ["HIV"] if is_labelled else []
            await self.connection.execute(_LINE, self.child_id, new_id(), group, "DUE", self.today, labels)
        await kept(self.connection, self.child_id, self.now)

    async def _be_done(self, group: str) -> None:
        self.due.pop(group, None)
        await self.connection.execute("delete from vaccination_due where vaccine_group = $1", group)
        await kept(self.connection, self.child_id, self.now)

    async def _book(self, days: int) -> None:
        key, at = new_id(), self.now + timedelta(days=days)
        self.booked[key] = at.astimezone(MOSCOW).date()
        await self.connection.execute(_APPOINTMENT, self.child_id, key, key.hex, at, self.booked[key])
        await kept(self.connection, self.child_id, self.now)

    async def _call_off(self, _: None) -> None:
        self.booked.clear()
        await self.connection.execute("update appointment set status = 'CANCELLED'")
        await kept(self.connection, self.child_id, self.now)

    async def _end(self, given: tuple[UUID, str]) -> None:
        person, how = given
        if person not in self.without:
            self.without[person] = how
            await self._tie(person, ENDS[how][0])

    async def _return(self, person: UUID) -> None:
        if person in self.without:
            await self._tie(person, ENDS[self.without.pop(person)][1])

    async def _tie(self, person: UUID, change: str) -> None:
        statement = f"update representation set {change} where representative_id = $1"
        await self.connection.execute(statement, person)
        await look_at_families(self.connection, self.now)

    async def _open_account(self, _: None) -> None:
        if not self.has_account:
            self.has_account = True
            await own_account(self.connection, self.child_id)
            await look_at_families(self.connection, self.now)

    async def _pass_days(self, days: int) -> None:
        self.now += timedelta(days=days)
        for row in await self.connection.fetch(TURNING, self.today):
            await kept(self.connection, row["child_id"], self.now)

    async def _read(self, person: UUID) -> None:
        statement = "update reminder set read_at = $2, next_at = null, snoozed_until = null where recipient_id = $1"
        await self.connection.execute(f"{statement} and withdrawn_at is null", person, self.now)

    async def _snooze(self, person: UUID) -> None:
        """Each that is put off may be heard once more."""
        until = self.now + timedelta(hours=5)
        statement = "update reminder set snoozed_until = $2, next_at = $2, read_at = null where recipient_id = $1"
        returning = "and withdrawn_at is null returning recipient_id, kind, item, is_full"
        for row in await self.connection.fetch(f"{statement} {returning}", person, until):
            self.may_hear[tuple(row)] = self.may_hear.get(tuple(row), 1) + 1

    async def _be_quiet(self, person: UUID) -> None:
        statement = (
            "insert into reminder_preference (recipient_id, channel, quiet_from, quiet_to, language, changed_at)"
        )
        values = "values ($1, 'EMAIL', '00:00', '23:59', 'RU', now()) on conflict do nothing"
        await self.connection.execute(f"{statement} {values}", person)

    async def send(self) -> list[tuple[UUID, str, str, bool]]:
        """Tell of what has come; whom of what."""
        at = "select recipient_id, kind, item, is_full from reminder where sent_at = $1"
        self.now += timedelta(seconds=1)
        await tell_due(self.connection, self.now)
        return [tuple(row) for row in await self.connection.fetch(at, self.now)]

    async def open(self) -> Wanted:
        """What stands open in the database."""
        rows = await self.connection.fetch(
            "select recipient_id, kind, item, is_full from reminder where withdrawn_at is null"
        )
        return {tuple(row) for row in rows}
