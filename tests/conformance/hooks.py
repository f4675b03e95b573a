"""What Schemathesis knows of this graph; it runs in an environment of its own, where nothing of ours is installed.

Values of our scalars, ids that are there, and a check of each answer by the schema: the JSON is made by PostgreSQL, so no
library has looked at it.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import graphql
import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes

KNOWN: Mapping[str, list[str]] = json.loads(os.environ["KNOWN"])
DATES = st.dates().map(str)
TIMES = st.datetimes().map(lambda moment: moment.isoformat() + "Z")
NUMBERS = st.sampled_from(KNOWN["policyNumber"]) | st.from_regex(r"[0-9]{16}", fullmatch=True)
IDS = st.one_of(st.sampled_from(KNOWN["id"]), st.sampled_from(KNOWN["id"]), st.text(max_size=40))

schemathesis.graphql.scalar("Date", DATES.map(nodes.String))
schemathesis.graphql.scalar("DateTime", TIMES.map(nodes.String))
schemathesis.graphql.scalar("OmsPolicyNumber", NUMBERS.map(nodes.String))
schemathesis.graphql.scalar("Snils", st.from_regex(r"[0-9]{11}", fullmatch=True).map(nodes.String))
schemathesis.graphql.scalar("Icd10Code", st.from_regex(r"[A-Z][0-9]{2}", fullmatch=True).map(nodes.String))
schemathesis.graphql.scalar("ID", IDS.map(nodes.String))

SCALARS: Mapping[str, type | tuple[type, ...]] = {
    "Int": int,
    "Float": (int, float),
    "Boolean": bool,
    "JSON": object,
}


@cache
def schema() -> graphql.GraphQLSchema:
    """The schema as it is committed."""
    with open(os.environ["SDL"], encoding="utf-8") as file:  # noqa: PTH123 - one file of two imports less
        return graphql.build_schema(file.read())


@schemathesis.check  # type: ignore[untyped-decorator]
def answer_fits_the_schema(context: Any, response: Any, case: Any) -> None:
    """Every value has its type, every non-null is there, every selected key and no other."""
    body = response.json()
    if "data" not in body:
        assert body["errors"], "neither data nor errors"
        assert all(error["extensions"]["code"] for error in body["errors"]), "an error without a code"
        return
    document = graphql.parse(case.body["query"] if isinstance(case.body, dict) else case.body)
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, graphql.FragmentDefinitionNode)}
    (operation,) = [d for d in document.definitions if isinstance(d, graphql.OperationDefinitionNode)]
    root = schema().get_root_type(operation.operation)
    faults = list(_object(body["data"], root, [operation.selection_set], fragments, "data"))
    assert not faults, "; ".join(faults[:5])


def _object(
    value: Any, type_: Any, selections: Iterable[Any], fragments: Mapping[str, Any], path: str
) -> Iterator[str]:
    """What is wrong with an object; one of an interface must be right as one of its types."""
    if not isinstance(value, dict):
        yield f"{path} is not an object"
        return
    types = schema().get_possible_types(type_) if graphql.is_abstract_type(type_) else [type_]
    tried = [list(_row(value, each, selections, fragments, path)) for each in types]
    yield from min(tried, key=len)


def _row(
    value: dict[str, Any], type_: Any, selections: Iterable[Any], fragments: Mapping[str, Any], path: str
) -> Iterator[str]:
    values_by_name: dict[str, list[Any]] = {}
    unsure: set[str] = set()
    for selection in selections:
        _collect(selection, type_, fragments, values_by_name, unsure)
    missing, more = values_by_name.keys() - unsure - value.keys(), value.keys() - values_by_name.keys()
    if missing or more:
        yield f"{path}: {sorted(missing)} missing, {sorted(more)} not asked"
    for key in values_by_name.keys() & value.keys():
        name = values_by_name[key][0].name.value
        inner = [each.selection_set for each in values_by_name[key] if each.selection_set]
        if name == "__typename":
            yield from [] if value[key] == type_.name else [f"{path}.{key} is not {type_.name}"]
        else:
            yield from _value(value[key], type_.fields[name].type, inner, fragments, f"{path}.{key}")


def _collect(
    selections: Any, type_: Any, fragments: Mapping[str, Any], values_by_name: dict[str, list[Any]], unsure: set[str]
) -> None:
    """The fields of a type by key; those with a directive on their way need not be there."""
    for each in selections.selections:
        if isinstance(each, graphql.FieldNode):
            key = each.alias.value if each.alias else each.name.value
            values_by_name.setdefault(key, []).append(each)
            unsure.update([key] if each.directives else [])
            continue
        fragment = fragments[each.name.value] if isinstance(each, graphql.FragmentSpreadNode) else each
        if _applies(fragment.type_condition, type_):
            inner: dict[str, list[Any]] = {}
            _collect(fragment.selection_set, type_, fragments, inner, unsure)
            unsure.update(inner.keys() - values_by_name.keys() if each.directives else [])
            for key, fields in inner.items():
                values_by_name.setdefault(key, []).extend(fields)


def _applies(condition: Any, type_: Any) -> bool:
    if condition is None or condition.name.value == type_.name:
        return True
    named = schema().type_map[condition.name.value]
    return graphql.is_abstract_type(named) and schema().is_sub_type(named, type_)


def _value(value: Any, type_: Any, selections: list[Any], fragments: Mapping[str, Any], path: str) -> Iterator[str]:
    if graphql.is_non_null_type(type_):
        if value is None:
            yield f"{path} is null"
            return
        type_ = type_.of_type
    if value is None:
        return
    if graphql.is_list_type(type_):
        if not isinstance(value, list):
            yield f"{path} is not a list"
            return
        for number, each in enumerate(value):
            yield from _value(each, type_.of_type, selections, fragments, f"{path}.{number}")
    elif graphql.is_enum_type(type_):
        yield from [] if value in type_.values else [f"{path}: {value!r} is not in {type_}"]
    elif graphql.is_scalar_type(type_):
        fits = isinstance(value, SCALARS.get(type_.name, str)) and (type_.name == "Boolean" or value is not True)
        yield from [] if fits else [f"{path}: {value!r} is no {type_}"]
    else:
        yield from _object(value, type_, selections, fragments, path)
