"""The values of a request for the parameters of a statement, converted, checked and in order."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import Enum
from types import MappingProxyType
from typing import Any, NamedTuple, assert_never

from graph.errors import Code, Refusal
from graph.execute.families import Membership
from graph.execute.global_id import GlobalId, decode_cursor, decode_event_cursor, decode_global_id
from graph.plan.cost import price
from graph.plan.nodes import (
    AccessField,
    AggregateField,
    CellsField,
    ConnectionField,
    ConnectionPart,
    CountField,
    Cursor,
    EdgeNode,
    Edges,
    Leaf,
    Nodes,
    ObjectField,
    ObjectPlan,
    PageInfo,
    Plan,
    RootField,
    StatedField,
    TrendField,
    Typename,
    Withheld,
)
from graph.plan.values import Bind
from graph.schema.catalog import Catalog
from graph.sql.statement import Statement
from graph.viewer import Viewer

PAGE = 100  # rows on a page, ids in `nodes`
LETTERS, WORDS = 10, 200  # letters at the least and characters at the most of a purpose
_CODE = re.compile(r"[A-Z_]+")
_IDS = ("id", "ids")  # conversions of what has a type
_NONE: frozenset[str] = frozenset()
_ONE_DAY = timedelta(days=1)


# What each request makes anew are named tuples: a frozen dataclass takes four times as long to make.
class RequestTime(NamedTuple):
    """The time at which a request is answered: instant, and calendar day in Moscow."""

    now: datetime
    today: date


class Request(NamedTuple):
    """The values of a request that a statement is bound to besides its variables; `at_primary`: no replica may answer it."""

    viewer: Viewer
    moment: RequestTime
    policy_version: str
    at_primary: bool = False


class Bound(NamedTuple):
    """The arguments of a statement in order; `cost`: objects that the answer may hold, `limit`: the highest allowed cost.

    `statement`: that of the family when the request was bound. `purposes`: the stated purposes, by origin of their root field.
    """

    statement: Statement
    arguments: list[Any]
    cost: int
    limit: int
    purposes: Mapping[int, str]


Convert = Callable[[Any, Mapping[str, int]], Any]


def _plain(value: Any, _: Mapping[str, int]) -> Any:
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, str):
        require_text(value)
    return value


def _day(value: date, _: Mapping[str, int]) -> date:
    """A day to count from; the first and the last of the calendar are infinite to the driver, and nothing counts from these."""
    return min(max(value, date.min + _ONE_DAY), date.max - _ONE_DAY)


def require_text(value: str) -> None:
    """Raise BAD_USER_INPUT for a text that PostgreSQL cannot store, since later it would look like a bug."""
    # Most texts are ASCII, where there are no surrogates to look for one by one.
    if "\x00" in value or (not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value)):
        raise Refusal(Code.BAD_USER_INPUT, "A text contains a character that cannot be stored.")


def _limit(value: Any, _: Mapping[str, int]) -> int:
    if not 1 <= value <= PAGE:
        raise Refusal(Code.BAD_USER_INPUT, f"`first` must be from 1 to {PAGE}.")
    return int(value)


def _cursor(value: Any, _: Mapping[str, int]) -> Any:
    return decode_cursor(value)


def _event(value: Any, _: Mapping[str, int]) -> int:
    return decode_event_cursor(value)


def _id(value: Any, sizes: Mapping[str, int]) -> GlobalId:
    return decode_global_id(value, sizes)


def _ids(value: Any, sizes: Mapping[str, int]) -> list[GlobalId]:
    if len(value) > PAGE:
        raise Refusal(Code.BAD_USER_INPUT, f"At most {PAGE} ids at once.")
    return [decode_global_id(item, sizes) for item in value]


def _texts(value: Any, _: Mapping[str, int]) -> list[str]:
    for item in value:
        require_text(item)
    return list(value)


def _words(value: Any, _: Mapping[str, int]) -> list[str]:
    return sorted({each.name if isinstance(each, Enum) else str(each) for each in value})


def _purpose(value: Any, _: Mapping[str, int]) -> str:
    """The purpose in the caller's words, which the child reads: printable, and no code, since codes are those of break-glass."""
    text = str(value).strip()
    letters = sum(map(str.isalpha, text))
    if letters < LETTERS or len(text) > WORDS or not text.isprintable() or _CODE.fullmatch(text):
        message = f"`purpose`: say why in words, with {LETTERS} letters or more and {WORDS} characters at the most."
        raise Refusal(Code.BAD_USER_INPUT, message)
    return text


_CONVERT: dict[str, Convert] = {
    "cursor": _cursor,
    "day": _day,
    "event": _event,
    "id": _id,
    "ids": _ids,
    "limit": _limit,
    "plain": _plain,
    "purpose": _purpose,
    "texts": _texts,
    "words": _words,
}


def converted(bind: Bind, variables: Mapping[str, Any], sizes: Mapping[str, int]) -> Any:
    """The value of a parameter in this request. Raises BAD_USER_INPUT with the position."""
    try:
        return _CONVERT[bind.convert](bind.source.read(variables), sizes)
    except Refusal as refusal:
        raise Refusal(refusal.code, refusal.message, locations=(bind.location,)) from None


class Binder:
    """Binds requests to one prepared statement."""

    def __init__(
        self, plan: Plan, member: Membership, catalog: Catalog, moved: Mapping[int, int] = MappingProxyType({})
    ) -> None:
        """`moved`: the columns where fields stand that stand elsewhere in the text that the plan was made after (plan/pattern.py)."""
        self._member = member
        self._catalog = catalog
        self._binds = [(_moved(bind, moved), types if bind.convert in _IDS else _NONE) for bind, types in _binds(plan)]
        self._purposes = _purposes(plan)
        roots = [root.explained for root in plan.roots if isinstance(root, RootField)]
        self._explained = [each for each in roots if each]
        self._price = price(plan).moved(moved)

    def bound(self, request: Request, variables: Mapping[str, Any]) -> Bound:
        """The arguments in the order of the statement, with their cost.

        Raises BAD_USER_INPUT with the position of the field, QUERY_TOO_COMPLEX with that of the dearest page.
        """
        values: dict[str, Any] = {
            **self._member.values,
            "subject": request.viewer.subject,
            "role": request.viewer.role,
            "now": request.moment.now,
            "today": request.moment.today,
            "policy_version": request.policy_version,
        }
        sizes = self._catalog.key_sizes
        for bind, types in self._binds:
            value = converted(bind, variables, sizes)
            if bind.convert in _IDS:
                values.update(_spread(bind.name, value, types))
            else:
                values[bind.name] = value
        for each in self._explained:
            values.update(each.spread(values[each.name]))
        cost = self._price.of(lambda name: _size(values, name))
        purposes = {origin: values[name] for origin, name in self._purposes}
        statement = self._member.family.statement
        if statement.spread is not None:  # these are looked up when it is read, or another statement gives them
            values.update(dict.fromkeys([*(each.name for each in statement.spread.lookups), *statement.spread.given]))
        return Bound(statement, [values[name] for name in statement.parameters], cost, self._price.limit, purposes)


def _moved(bind: Bind, moved: Mapping[int, int]) -> Bind:
    return replace(bind, location=bind.location.moved(moved)) if moved else bind


def _size(values: Mapping[str, Any], name: str) -> int:
    """How many rows a page or a list of ids asks for."""
    size = values.get(name)
    return size if isinstance(size, int) else len(values[f"{name}_key"])


def _spread(name: str, value: GlobalId | Sequence[GlobalId], types: frozenset[str]) -> dict[str, Any]:
    """Three parameters for an id; an id of a type that is not asked for here is the id of nothing."""
    if isinstance(value, GlobalId):
        fitting = value.type in types
        return {f"{name}_type": value.type, f"{name}_scope": value.scope, f"{name}_key": value.key if fitting else None}
    return {
        f"{name}_type": [item.type for item in value],
        f"{name}_scope": [item.scope for item in value],
        f"{name}_key": [item.key for item in value],
    }


def _binds(plan: Plan) -> list[tuple[Bind, frozenset[str]]]:
    binds: list[tuple[Bind, frozenset[str]]] = []
    for root in plan.roots:
        if isinstance(root, RootField):
            # The capsule is asked for by the id of its child.
            types = frozenset({"Child"} if root.field.type_name == "EmergencyCapsule" else root.plans)
            of_child = frozenset({"Child"})
            binds.extend((bind, of_child if name == "childId" else types) for name, bind in root.binds.items())
            binds.extend([(root.purpose, types)] if root.purpose else [])
            for object_plan in root.plans.values():
                binds.extend(_of_object(object_plan))
            if root.connection:
                binds.extend(_of_connection(root.connection))
    return binds


def _purposes(plan: Plan) -> list[tuple[int, str]]:
    """The origin of each entry that is asked with a purpose, and the parameter that holds it."""
    entries = [(root, root.purpose) for root in plan.roots if isinstance(root, RootField)]
    return [(each.origin, purpose.name) for root, purpose in entries if purpose for each in root.plans.values()]


def _of_object(plan: ObjectPlan) -> list[tuple[Bind, frozenset[str]]]:
    binds: list[tuple[Bind, frozenset[str]]] = []
    for field in plan.fields:
        match field:
            case ObjectField() | TrendField():
                binds.extend(_of_object(field.plan))
            case CellsField():
                binds.extend([(field.only, frozenset())] if field.only else [])
                binds.extend(_of_object(field.plan))
            case AggregateField():
                binds.extend((bind, frozenset()) for bind in (field.first, field.last) if bind)
                binds.extend(_of_object(field.plan))
            case ConnectionField():
                binds.extend(_of_connection(field))
            case CountField():
                binds.extend((bind, frozenset()) for bind in (field.page.binds if field.page else ()))
            case AccessField():
                binds.extend([(field.only, frozenset())] if field.only else [])
            case Typename() | Leaf() | StatedField() | Withheld():
                pass
            case _:
                assert_never(field)
    return binds


def _of_connection(field: ConnectionField) -> list[tuple[Bind, frozenset[str]]]:
    return [(bind, frozenset[str]()) for bind in field.page.binds] + [
        inner for part in field.parts for inner in _of_part(part)
    ]


def _of_part(part: ConnectionPart | Cursor | EdgeNode) -> list[tuple[Bind, frozenset[str]]]:
    match part:
        case Nodes() | EdgeNode():
            return _of_object(part.row)
        case Edges():
            return [bind for inner in part.parts for bind in _of_part(inner)]
        case Typename() | Cursor() | PageInfo():
            return []
        case _:
            assert_never(part)
