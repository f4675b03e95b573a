"""Changes to tell subscribers about: ids and names of fields, never values."""

from datetime import datetime

from graph.tables.columns import ChildScoped, instant, text_array


class OutboxRow(ChildScoped, table=True):
    """Written in the transaction of the change itself; `topic` is such as PASSPORT_CHANGED.

    A change that a sensitivity label covers is a row of its own, with `labels`: who may not read the label
    gets no event (domain.md 5 F 44).
    """

    __tablename__ = "outbox"

    topic: str
    fields: list[str] = text_array()
    labels: list[str] = text_array()
    created_at: datetime = instant()
