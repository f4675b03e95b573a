"""Identifiers the application makes: UUIDv7, so that new rows lie beside each other in every index."""

import secrets
import time
from collections.abc import Callable
from itertools import count
from random import Random
from uuid import UUID

NewId = Callable[[], UUID]

_PROCESS = secrets.token_hex(6)
_REQUESTS = count(1)


def uuid7(milliseconds: int, random: int) -> UUID:
    """A UUID of version 7 from a Unix time in milliseconds and 74 random bits (RFC 9562, 5.7)."""
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80
    value |= 0x7000 << 64 | ((random >> 62) & 0xFFF) << 64
    value |= 0x8000_0000_0000_0000 | (random & 0x3FFF_FFFF_FFFF_FFFF)
    return UUID(int=value)


def new_id() -> UUID:
    """A fresh UUIDv7 of this moment."""
    return uuid7(time.time_ns() // 1_000_000, secrets.randbits(74))


def new_request_id() -> str:
    """A word for one request, unlike any other of any process; it leads through answer, log and audit."""
    return f"{_PROCESS}-{next(_REQUESTS):x}"


def seeded_ids(random: Random, milliseconds: int) -> NewId:
    """Ids that are the same for the same seed, one millisecond apart for each thousand."""
    numbers = count(1)

    def make() -> UUID:
        return uuid7(milliseconds + next(numbers) // 1000, random.getrandbits(74))

    return make
