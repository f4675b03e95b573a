"""What each mask takes and gives, and whether that fits what a policy line puts it on."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, cast

from graphql import GraphQLEnumType

from graph.policy.grants import GrantQuestion
from graph.policy.vocabulary import LABEL, Action, Relation
from graph.schema.binding import AssertionBinding, ColumnBinding, Computed, Edge, Embedded
from graph.schema.catalog import BoundField, Catalog
from graph.viewer import Role

Who = frozenset[tuple[Role, Relation]]


class Stand(Enum):
    """What a mask stands on."""

    VALUE = "one value of a row"
    ROWS = "the rows of an edge"
    LABEL = "a sensitivity label"


@dataclass(frozen=True)
class Fit:
    """What a mask takes and gives.

    `types` are the scalars and enums that its result is of (a list of them: `is_list`), `words` all that it can give, where an
    enum must have them.
    `values` names the columns and expressions that it may stand for (any where it is empty), `columns` what the row must
    have. `labels` are those that it decides over. `who` are the roles and relations that it is made for: what it asks of the
    viewer, such as a specialty or the scope of a representation, others do not have, or have without any meaning.
    """

    stand: Stand
    who: Who
    types: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()
    columns: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    is_list: bool = False


def misfit(fit: Fit, question: GrantQuestion, catalog: Catalog) -> str | None:
    """Why a mask cannot stand on what is asked for this role and relation, None where it can."""
    if (question.role, question.relation) not in fit.who:
        return f"it is not made for {question.role} who is {question.relation}, but for {_people(fit.who)}"
    return misplaced(fit, question.object, question.action, catalog)


def misplaced(fit: Fit, coordinate: str, action: Action, catalog: Catalog) -> str | None:
    """Why a mask cannot stand on a coordinate or a label, whoever asks; None where it can."""
    if action is not Action.READ:
        return f"it is there to read, not to {action}"
    if coordinate.startswith(LABEL):
        return _of_label(fit, coordinate.removeprefix(LABEL))
    parent, _, name = coordinate.partition(".")
    field = catalog.types[parent].fields[name]
    if fit.stand is Stand.LABEL:
        return "it decides over labels alone"
    return _of_value(fit, field, catalog) if catalog.is_leaf(field.type_name) else _of_rows(fit, field, catalog)


def _people(who: Who) -> str:
    return ", ".join(f"{role} who is {relation}" for role, relation in sorted(who))


def _of_label(fit: Fit, label: str) -> str | None:
    if fit.stand is not Stand.LABEL:
        return "it says nothing of who asks or what for, so the rows would be there as they are"
    return None if label in fit.labels else "it does not know this label"


def _of_value(fit: Fit, field: BoundField, catalog: Catalog) -> str | None:
    if fit.stand is not Stand.VALUE:
        return "it restricts rows, and this is a value"
    if field.is_list is not fit.is_list:
        return "it stands for one value, and this is a list" if field.is_list else "it stands for a list"
    if not isinstance(field.binding, AssertionBinding | ColumnBinding | Computed):
        return "it stands for a value of a row, and this is none"
    name = field.binding.known_none if isinstance(field.binding, AssertionBinding) else field.binding.name
    if fit.values and (name or field.python_name) not in fit.values:
        return f"it stands for {_words(fit.values)}"
    if field.type_name not in fit.types and not _is_word_of(fit, field, catalog):
        return f"what it gives is no {field.type_name}"
    return _missing(fit, [_columns(row) for row in _rows(catalog, field.parent)])


def _is_word_of(fit: Fit, field: BoundField, catalog: Catalog) -> bool:
    if not catalog.is_enum(field.type_name) or not fit.words:
        return False
    return fit.words <= set(cast(GraphQLEnumType, catalog.schema.type_map[field.type_name]).values)


def _of_rows(fit: Fit, field: BoundField, catalog: Catalog) -> str | None:
    if fit.stand is not Stand.ROWS:
        return "it stands for a value, and these are rows"
    # In an embedded object a mask restricts the lists that stand in it.
    inside = catalog.types[field.type_name].fields.values() if isinstance(field.binding, Embedded) else [field]
    edges = [each for each in inside if isinstance(each.binding, Edge)]
    if not edges:
        return "it restricts rows, and there are none"
    targets = [catalog.types[catalog.types[edge.type_name].connection_of or edge.type_name] for edge in edges]
    return _missing(fit, [_columns(target.binding.row) for target in targets])


def _rows(catalog: Catalog, type_name: str) -> Iterator[Any]:
    """The tables that fields of a type are read from: its own, or those of the types that it is embedded in."""
    binding = catalog.types[type_name].binding
    if binding.row is not None:
        yield binding.row
        return
    for bound in catalog.types.values():
        for field in bound.fields.values():
            if field.type_name == type_name and isinstance(field.binding, Embedded):
                yield from _rows(catalog, "Child" if field.binding.of_child else bound.name)


def _columns(row: Any) -> frozenset[str]:
    return frozenset(row.model_fields)


def _missing(fit: Fit, rows: list[frozenset[str]]) -> str | None:
    missing = frozenset[str]().union(*[fit.columns - columns for columns in rows])
    return f"it needs {_words(missing)} in the row" if missing else None


def _words(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))
