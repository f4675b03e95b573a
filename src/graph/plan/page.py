"""A page of a list, and what it is asked by."""

from dataclasses import dataclass

from graph.plan.values import Bind
from graph.schema.question import Filter, KeyFilter


@dataclass(frozen=True)
class Page:
    """Keyset paging and restrictions of a connection.

    `keyed`: keys of dimensions of which the children have one. `due`: the days, by name, of which the first is the column `due` of
    its order. `first`: how many rows; None where they are only counted.
    """

    first: Bind | None
    order: tuple[str, ...]
    after: Bind | None = None
    filters: tuple[tuple[Filter, Bind], ...] = ()
    keyed: tuple[tuple[KeyFilter, Bind], ...] = ()
    due: tuple[str, ...] = ()

    @property
    def binds(self) -> tuple[Bind, ...]:
        """Its parameters."""
        asked = (*(bind for _, bind in self.filters), *(bind for _, bind in self.keyed))
        return (*(bind for bind in (self.first, self.after) if bind), *asked)

    @property
    def looks_at_all(self) -> bool:
        """Whether every row of the list is looked at to find the page."""
        return bool(self.keyed or self.due)

    @property
    def is_anchored(self) -> bool:
        """Whether it begins behind a row whose place must be looked up: in the order of ids alone an id tells its own."""
        return self.after is not None and self.order not in (("id",), ("-id",))
