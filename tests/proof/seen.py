"""What a reference executor counts on the way."""

from dataclasses import dataclass


@dataclass
class Seen:
    """What happened on the way: for the generator's own test, and to know what a viewer did not get."""

    allowed: int = 0
    masked: int = 0
    withheld: int = 0
    hidden_rows: int = 0
    entries: int = 0
    objects: int = 0
