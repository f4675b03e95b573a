"""How often numbers are told to who reads no row behind them, kept in the database for all processes and restarts.

Two answers from before and after a change differ by what has changed: a child that came, a disease that was stated. The
fewer moments one subject sees, the less its answers differ by one child.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from graph.database.pools import WriterPool
from graph.errors import Code, Refusal
from graph.execute.binds import Request

QUESTIONS = 20  # operations of one subject
WITHIN = timedelta(days=1)


@dataclass(frozen=True)
class NumberBudget:
    """The questions of a subject within a day."""

    writer: WriterPool
    most: int = QUESTIONS
    within: timedelta = WITHIN

    async def spend(self, request: Request) -> None:
        """Count one question. Raises RATE_LIMITED with the instant from which on the next one is answered."""
        now = request.moment.now
        async with self.writer.acquire() as connection:
            again: datetime | None = await connection.fetchval(
                "SELECT ask_numbers($1, $2, $3, $4)", request.viewer.subject, now, self.most, self.within
            )
        if again is not None:
            wait = max(1, round((again - now).total_seconds() + 0.5))
            details = {"retryAfter": wait, "availableAt": again.isoformat()}
            message = f"Numbers are told to you {self.most} times a day: the next time is {again:%Y-%m-%d %H:%M} UTC."
            raise Refusal(Code.RATE_LIMITED, message, details=details)
