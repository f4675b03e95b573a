"""What a request binds to the statement of a family (plan/family.py): its response keys, and which scalars it asks for."""

import json
from collections.abc import Collection, Mapping, Sequence

from graph.sql.value import COMPARED, TEXT, Composed, Parameter, Value, parameter

_WORD = 62  # bits of one parameter


def is_asked(bit: int) -> Value:
    """That the request asks for the scalar of this bit."""
    mask = Composed(parameter(f"asked{bit // _WORD}", "BIGINT"), f" & {1 << bit % _WORD}")
    return mask.op("<>", Composed("0"), COMPARED)


def key_of(place: int) -> Parameter:
    """The response key of a root field, as JSON writes it before the value."""
    return parameter(f"key{place}", TEXT)


def values_of(keys: Sequence[str], bits: Collection[int], most: int) -> Mapping[str, str | int]:
    """The values of these parameters for a request; `most`: how many bits its family has at the most."""
    words = [0] * (most // _WORD + 1)
    for bit in bits:
        words[bit // _WORD] |= 1 << bit % _WORD
    named = {f"asked{number}": value for number, value in enumerate(words)}
    return named | {f"key{place}": f"{json.dumps(key)}:" for place, key in enumerate(keys)}
