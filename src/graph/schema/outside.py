"""What a field stands for that no statement answers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Outside:
    """A field of Query whose value is made outside the statement, of what the graph answers to its viewer.

    `name` is the entry that execute/outside.py knows.
    """

    name: str
