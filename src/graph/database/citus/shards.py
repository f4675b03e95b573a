"""Which shard a child lies in: Citus divides the hashes of their ids among the shards, by PostgreSQL's own hash of a uuid."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from uuid import UUID

_WORD = 0xFFFFFFFF
_BEGIN = 0x9E3779B9 + 3923095  # hash_bytes of PostgreSQL (Bob Jenkins, lookup3), for 16 bytes
_LENGTH = 16


def hash_of(key: UUID) -> int:
    """hash_any() of a uuid, as a signed number of 32 bits."""
    a, b, c = (_BEGIN + _LENGTH,) * 3
    words = [int.from_bytes(key.bytes[at : at + 4], "little") for at in range(0, _LENGTH, 4)]
    a, b, c = _mixed(a + words[0] & _WORD, b + words[1] & _WORD, c + words[2] & _WORD)
    hashed = _final(a + words[3] & _WORD, b, c)
    return hashed - (1 << 32) if hashed >> 31 else hashed


def shard_of(key: UUID, lowest: Sequence[int]) -> int:
    """The number of the shard, by the lowest hashes of all shards in order."""
    return bisect_right(lowest, hash_of(key)) - 1


@lru_cache(maxsize=4)
def keys_of(lowest: tuple[int, ...]) -> tuple[UUID, ...]:
    """A key that lies in each shard, of no child."""
    keys: dict[int, UUID] = {}
    number = 0
    while len(keys) < len(lowest):
        key = UUID(int=number)
        keys.setdefault(shard_of(key, lowest), key)
        number += 1
    return tuple([key for _, key in sorted(keys.items())])


def _turned(word: int, bits: int) -> int:
    return (word << bits | word >> (32 - bits)) & _WORD


def _mixed(a: int, b: int, c: int) -> tuple[int, int, int]:
    for bits in (4, 6, 8, 16, 19, 4):
        a = (a - c ^ _turned(c, bits)) & _WORD
        c = c + b & _WORD
        a, b, c = b, c, a
    return a, b, c


def _final(a: int, b: int, c: int) -> int:
    for bits in (14, 11, 25, 16, 4, 14, 24):
        c = ((c ^ b) - _turned(b, bits)) & _WORD
        a, b, c = b, c, a
    return b
