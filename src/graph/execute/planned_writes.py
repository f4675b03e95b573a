"""Plans of mutations, kept as those of queries are: how a payload is read back does not depend on what a write is given."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from graphql.execution.values import VariableValues

from graph.execute.ahead import OperationKey, PlanKey
from graph.execute.cache import Cache
from graph.execute.maker import Maker, Planned, PlannedFor
from graph.execute.operation import DocumentOutline
from graph.execute.workshop import Turn, Workshop
from graph.plan.values import as_shaped, shape

SIZE = 4_000_000  # bytes


class PlannedWrites:
    """Finds the plans of mutations, and has new ones made. Use it in one event loop."""

    def __init__(self, maker: Maker, plans: int, workshop: Workshop) -> None:
        self._maker = maker
        self._plans: Cache[PlanKey, Planned] = Cache(plans, SIZE, workshop)

    @property
    def size(self) -> int:
        """Measured bytes of the plans."""
        return self._plans.size

    async def get(
        self, planned_for: PlannedFor, outline: DocumentOutline, name: str | None, values: Mapping[str, Any], turn: Turn
    ) -> Planned:
        """The planned writes of an operation with these variables. Raises Refusal or Refusals."""
        shaping = outline.operation(name).shaping
        shaped = shape({each: values[each] for each in shaping if each in values})
        key = PlanKey(OperationKey(outline.text, name, planned_for.role, shaped), planned_for.grants.version)
        known = self._plans.find(key)
        if known is not None:
            return known
        variables = VariableValues({}, as_shaped(shaped))
        make = partial(self._maker.prepare_mutation, planned_for, outline, name, variables)
        return await self._plans.get(key, make, turn)
