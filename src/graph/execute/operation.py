"""A GraphQL request as it came, and as it was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.execute.variables import Variables
from graph.plan.document import Document


@dataclass(frozen=True)
class Operation:
    """The document's text, the operation's name, raw variables."""

    text: str
    name: str | None
    variables: Mapping[str, Any]
    request_id: str


@dataclass(frozen=True)
class Read:
    """A document that is valid, with the variables of each of its operations by the node's identity, and what it may weigh."""

    document: Document
    variables: Mapping[int, Variables]
    weight: int
