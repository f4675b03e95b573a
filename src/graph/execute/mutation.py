"""Mutations: writes in order; written rows are read back by plans like those of queries."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

import orjson
from graphql import GraphQLError, GraphQLObjectType
from graphql.execution.values import VariableValues, get_argument_values

from graph.errors import Code, Refusal, StartupProblem
from graph.execute.binds import Bound, Request, RequestTime, require_text
from graph.execute.charge import Charges
from graph.execute.maker import Planned
from graph.execute.operation import Operation
from graph.execute.outside import Asking
from graph.execute.prepared import Prepared
from graph.execute.written import Intent, WriteFunction, Written
from graph.plan.document import as_refusal
from graph.plan.mutation import WRITTEN, AnsweredField, ReadBackField, WriteField
from graph.plan.nodes import Typename
from graph.plan.selection import location_of
from graph.policy.grants import Grants
from graph.schema.binding import Write
from graph.schema.catalog import Catalog
from graph.viewer import Viewer

# Reads a prepared operation with these variables; JSON, and the bound arguments.
ReadBack = Callable[[Request, Operation, Prepared, Mapping[str, Any]], Awaitable[tuple[bytes, Bound]]]


@dataclass(frozen=True)
class MutationRequest:
    """One mutation; `variables` are coerced, with their sources; `planned` gives its writes, which may have to be planned."""

    request: Request
    operation: Operation
    variables: VariableValues
    planned: Callable[[], Awaitable[Planned]]


@dataclass(frozen=True)
class MutationAnswer:
    """The response body of a mutation, and the refusals in it."""

    body: bytes
    refusals: tuple[Refusal, ...]


def require_writes(catalog: Catalog, writes: Mapping[str, WriteFunction]) -> None:
    """Raise StartupProblem where a field of Mutation has no write, or a write no field."""
    bound = {field.binding.name for field in catalog.writes if isinstance(field.binding, Write)}
    if unmatched := bound ^ writes.keys():
        raise StartupProblem(f"Mutations and writes do not match: {', '.join(sorted(unmatched))}.")


class Mutations:
    """Runs the writes of an operation in their order."""

    def __init__(
        self,
        catalog: Catalog,
        writes: Mapping[str, WriteFunction],
        read_back: ReadBack,
        charges: Charges,
        asking: Callable[[Viewer, RequestTime, str], Asking],
    ) -> None:
        self._asking = asking
        self._catalog = catalog
        self._writes = writes
        self._read_back = read_back
        self._charges = charges

    async def answer(self, mutation: MutationRequest, grants: Grants) -> MutationAnswer:
        """Plan all writes, then run them; a refused write is null with an error, the others go on.

        Raises Refusal FORBIDDEN before the first write, and the refusal of a write that is the only one.
        """
        planned = await mutation.planned()
        writes = sum(isinstance(each, WriteField) for each, _ in planned)
        data: dict[str, Any] = {}
        refusals: list[Refusal] = []
        withheld: dict[str, None] = {}
        for each, prepared in planned:
            if isinstance(each, Typename):
                data[each.key] = each.name
                continue
            assert prepared is not None
            withheld |= dict.fromkeys(prepared.audited.withheld)
            try:
                data[each.key] = await self._write(mutation, grants, each, prepared)
            except Refusal as refusal:
                refusals.append(_with_place(each, refusal))
                if writes == 1:
                    raise refusals[0] from refusal
                data[each.key] = None
        access = {"policyVersion": grants.version, "withheld": sorted(withheld)}
        body: dict[str, Any] = {"data": data, "extensions": {"access": access}}
        if refusals:
            body["errors"] = [refusal.as_json(mutation.operation.request_id) for refusal in refusals]
        return MutationAnswer(orjson.dumps(body), tuple(refusals))

    async def _write(
        self, mutation: MutationRequest, grants: Grants, planned: WriteField, prepared: Prepared
    ) -> dict[str, Any]:
        binding = planned.field.binding
        assert isinstance(binding, Write)
        written = await self._run_write(mutation, grants, planned, self._writes[binding.name])
        reread: Mapping[str, Any] = {}
        if written.ids and prepared.statement is not None:
            variables = {**mutation.variables.coerced, WRITTEN: written.ids}
            data, _ = await self._read_back(mutation.request, mutation.operation, prepared, variables)
            reread = orjson.loads(data)
        values = {**written.values, "problems": [vars(problem) for problem in written.problems]}
        return {part.key: _payload(part, values, reread) for part in planned.payload}

    async def _run_write(
        self, mutation: MutationRequest, grants: Grants, planned: WriteField, write: WriteFunction
    ) -> Written:
        with self._charges.of(mutation.request.viewer) as charge:
            input_values, request_id = self._coerce_input(planned, mutation.variables), mutation.operation.request_id
            request = mutation.request
            asking = self._asking(request.viewer, request.moment, request_id)
            intent = Intent(request, grants, request_id, planned.field.name, input_values, charge.take, asking)
            written = await write(intent)
            if written.problems:
                charge.take()
        return written

    def _coerce_input(self, planned: WriteField, variables: VariableValues) -> Mapping[str, Any]:
        """The coerced input of a write. Raises BAD_USER_INPUT with the position."""
        mutation = self._catalog.schema.type_map["Mutation"]
        assert isinstance(mutation, GraphQLObjectType)
        try:
            arguments = get_argument_values(mutation.fields[planned.field.name], planned.node, variables)
        except GraphQLError as error:
            raise as_refusal(error, Code.BAD_USER_INPUT) from None
        input_values: Mapping[str, Any] = arguments["input"]
        try:
            _require_texts(input_values)
        except Refusal as refusal:
            raise Refusal(refusal.code, refusal.message, locations=(location_of(planned.node),)) from None
        return input_values


def _require_texts(value: Any) -> None:
    """Raise BAD_USER_INPUT where a text anywhere in an input cannot be stored, before anything is looked up with it."""
    if isinstance(value, str):
        require_text(value)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            require_text(key)
            _require_texts(inner)
    elif isinstance(value, list):
        for inner in value:
            _require_texts(inner)


def _payload(
    part: AnsweredField | ReadBackField | Typename, values: Mapping[str, Any], reread: Mapping[str, Any]
) -> Any:
    match part:
        case Typename():
            return part.name
        case ReadBackField():
            return reread.get(part.key)
        case AnsweredField(parts=()):
            return values.get(part.name)
        case AnsweredField():
            items = values.get(part.name) or ()
            return [{inner.key: _payload(inner, item, {}) for inner in part.parts} for item in items]
        case _:
            assert_never(part)


def _with_place(planned: WriteField, refusal: Refusal) -> Refusal:
    """The refusal with the place of its field in the document and in the answer."""
    places = refusal.locations or (location_of(planned.node),)
    return Refusal(refusal.code, refusal.message, locations=places, path=(planned.key,), details=refusal.details)
