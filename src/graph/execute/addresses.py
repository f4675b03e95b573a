"""How many secret addresses are looked up at once: guesses must not fill the pool of writers."""

from graph.errors import Code, Overload
from graph.groups.bounded import Bounded

AT_ONCE, WAITING = 2, 200
SOON = 2  # seconds that a caller is told to wait


def _many() -> Overload:
    return Overload(Code.UNAVAILABLE, f"Many addresses are being used: try again in {SOON} s.", SOON)


def looks_of_addresses() -> Bounded:
    """Turns for one kind of address."""
    return Bounded(AT_ONCE, WAITING, _many)
