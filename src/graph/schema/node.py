"""Relay: the Node interface, connections and their pages."""

from typing import Any, Generic, TypeVar

import strawberry

from graph.schema.binding import Argument, Computed, Edge, Root, TypeBinding, bind, bound, node_id

T = TypeVar("T")


@strawberry.interface(description="Anything with a global id; fetch it again with `node(id:)`.")
class Node:
    """Relay's Node."""

    id: strawberry.ID = node_id()


@strawberry.type(description="Where a page stands in its list.")
@bound(TypeBinding(structural=True))
class PageInfo:
    """Relay's PageInfo."""

    has_next_page: bool = bind(Computed("has_next_page", hidden="false"), "More rows follow this page.")
    has_previous_page: bool = bind(Computed("has_previous_page", hidden="false"), "Rows precede this page.")
    start_cursor: str | None = bind(Computed("start_cursor"), "Cursor of the first row of this page.")
    end_cursor: str | None = bind(
        Computed("end_cursor"), "Cursor of the last row of this page; pass it as `after` to go on."
    )


@strawberry.type(name="Edge", description="A row of a list and its cursor.")
@bound(TypeBinding(structural=True))
class NodeEdge(Generic[T]):
    """Relay's Edge."""

    cursor: str = bind(Computed("cursor"), "Opaque position of this row; it carries no data of the row.")
    node: T = bind(Computed("node"), "The row.")


@strawberry.type(description="A page of rows, forward only.")
@bound(TypeBinding(structural=True))
class Connection(Generic[T]):
    """Relay's Connection."""

    edges: list[NodeEdge[T]] = bind(Computed("edges"), "The rows of this page with their cursors.")
    nodes: list[T] = bind(Computed("nodes"), "The rows of this page.")
    page_info: PageInfo = bind(Computed("page_info"), "Where this page stands in the list.")


def page_arguments(first: int) -> dict[str, Argument]:
    """`first` with its default and `after`."""
    return {
        "first": Argument(int | None, "Rows on a page, 1 to 100.", first),
        "after": Argument(str | None, "`endCursor` of the page before."),
    }


def paged(
    edge: Edge | Root,
    description: str,
    first: int,
    extra: dict[str, Argument] | None = None,
    *,
    data: str | None = None,
) -> Any:
    """A connection field over `edge`, or where a statement starts, with keyset paging."""
    return bind(edge, description, {**page_arguments(first), **(extra or {})}, data=data)
