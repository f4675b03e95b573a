"""The limits of an engine."""

from dataclasses import dataclass

from graph.execute.allowance import Allowance
from graph.execute.binds import Request
from graph.execute.numbers import NumberBudget
from graph.plan.limits import ANYONES, Limits


@dataclass(frozen=True)
class Bounds:
    """The limits of an engine: plans in its cache, spending of a subject, introspection without a token, size of documents,
    numbers that are told to who reads no rows.
    """

    plans: int
    allowance: Allowance
    open_introspection: bool = False
    limits: Limits = ANYONES
    numbers: NumberBudget | None = None

    async def count_moment(self, request: Request) -> None:
        """Count a statement that tells numbers to who reads no row: over nodes an operation has several, each of a moment of its own.

        Raises RATE_LIMITED.
        """
        if self.numbers:
            await self.numbers.spend(request)
