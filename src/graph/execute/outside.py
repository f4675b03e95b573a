"""Fields of Query that no statement answers: their values are made of what the graph answers to ordinary questions of the viewer.

Whoever makes one has no connection: it asks, as the viewer, and is told what the viewer may read. Areas bring them by name.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import orjson

from graph.errors import Refusal
from graph.execute.binds import RequestTime, converted
from graph.execute.operation import Operation
from graph.execute.prepared import Prepared
from graph.plan.document import Refusals
from graph.plan.explained import SelectedKeys
from graph.viewer import Viewer

Answer: TypeAlias = Callable[[Viewer, Operation, RequestTime], Awaitable[bytes]]


@dataclass(frozen=True)
class Asking:
    """Who asks in which request, for questions beside the one that was sent; `answer` is that of the engine."""

    viewer: Viewer
    moment: RequestTime
    request_id: str
    answer: Answer

    async def ask(self, text: str, name: str, variables: Mapping[str, Any]) -> Any:
        """The data of an operation, as JSON values. Raises Refusal: places in our own text say nothing to the caller."""
        # A write may depend on the answer.
        operation = Operation(text, name, variables, self.request_id, at_primary=True)
        try:
            body = await self.answer(self.viewer, operation, self.moment)
        except Refusal as refused:
            raise Refusal(refused.code, refused.message, details=refused.details) from refused
        except Refusals as refused:
            raise RuntimeError(f"the question {name} is not valid") from refused
        return orjson.loads(body)["data"]


# Makes the values of one operation, each by its converted arguments.
Make: TypeAlias = Callable[[Mapping[str, Any]], Awaitable[Any]]
# Begins with an operation: what it learns for one field it may use for the next.
Maker: TypeAlias = Callable[[Asking], Make]

OUTSIDE: dict[str, Maker] = {}


@dataclass(frozen=True)
class OutsideValues:
    """The makers by name; `sizes`: of the ids of each type."""

    makers: Mapping[str, Maker]
    sizes: Mapping[str, int]

    async def merged(self, data: bytes, prepared: Prepared, variables: Mapping[str, Any], asking: Asking) -> bytes:
        """The data of an answer with the fields that no statement answers, in the order of the answer. Raises Refusal."""
        given = [
            {name: converted(bind, variables, self.sizes) for name, bind in field.binds.items()}
            for field in prepared.outside
        ]
        makes = {name: self.makers[name](asking) for name in {field.name for field in prepared.outside}}
        made = await asyncio.gather(
            *[makes[field.name](each) for field, each in zip(prepared.outside, given, strict=True)]
        )
        values = orjson.loads(data)
        values |= {field.key: chosen(each, field.keys) for field, each in zip(prepared.outside, made, strict=True)}
        return orjson.dumps({key: values[key] for key in prepared.keys if key in values})


def chosen(value: Any, keys: SelectedKeys | None) -> Any:
    """What is selected of a value by its response keys."""
    if keys is None or value is None:
        return value
    if isinstance(value, list):
        return [chosen(each, keys) for each in value]
    return {
        key: keys.type_name if name == "__typename" else chosen(value[name], below) for key, name, below in keys.fields
    }
