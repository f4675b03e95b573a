"""What of past months is told to who reads no rows, in plain Python: a history is the set of months in which a child has something."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from tests.proof.disclosure import LEAST, OF, is_part, partition, union

History = frozenset[int]
Histories = Sequence[Mapping[str, History]]  # of each child, by key


def numbers(histories: Iterable[History], months: int) -> list[int]:
    """How many have it in each month."""
    each = list(histories)
    return [sum(month in history for history in each) for month in range(months)]


def is_calm(histories: Iterable[History], months: int) -> bool:
    """That from one month to the next nobody or at least five came, and nobody or at least five went."""
    each = list(histories)
    for month in range(1, months):
        came = sum(month in history and month - 1 not in history for history in each)
        went = sum(month not in history and month - 1 in history for history in each)
        if 0 < came < LEAST or 0 < went < LEAST:
            return False
    return True


def is_told(histories: Iterable[History], months: int, least: int = LEAST) -> bool:
    """That a number may be told of every month."""
    each = list(histories)
    return min(numbers(each, months)) >= least and is_calm(each, months)


def kept_back(each: Histories, keys: Sequence[str], months: int) -> list[str]:
    """The keys of a partition that are not told: those that may not be, and where there are any the first other one."""
    good = [key for key in keys if is_told(of_key(each, key), months)]
    return [] if len(good) == len(keys) else [key for key in keys if key not in good] + good[:1]


def of_key(each: Histories, *keys: str) -> list[History]:
    """The history of each child under any of these keys."""
    return [frozenset().union(*[child.get(key, frozenset()) for key in keys]) for child in each]


def told_partition(each: Histories, keys: Sequence[str], base: Sequence[History], months: int) -> set[str]:
    """Keys of a partition: what is kept back is a number of its own, so it is held to the same, with twice as many."""
    kept = kept_back(each, keys, months)
    if not is_told(base, months) or (kept and not is_told(of_key(each, *kept), months, 2 * LEAST)):
        return set()
    return set(keys) - set(kept)


def told_each(each: Histories, keys: Sequence[str], months: int, over: Mapping[str, int]) -> set[str]:
    """Keys that hang together by nothing; `over`: of what happens on days how many had it in the months that are over."""
    told = {key for key in keys if is_told(of_key(each, key), months)}
    return {key for key in told if key not in over or not 0 < _before(each, key, months, over[key]) < LEAST}


def _before(each: Histories, key: str, months: int, over: int) -> int:
    """How many of those who had it in the months that are over had it in none that the trend has."""
    return over - sum(bool(history - {months - 1}) for history in of_key(each, key))


def told(
    how: tuple[str, Mapping[str, str]],
    each: Histories,
    counts: Mapping[str, int],
    base: Sequence[History],
    events: Collection[str],
) -> set[str]:
    """The keys of a dimension, with its options, whose past months are told."""
    dimension, options = how
    if dimension not in OF or is_part(options):
        return set()
    if OF[dimension] is partition:
        return told_partition(each, list(counts), base, 12)
    keys = list(counts)[:1] if OF[dimension] is union else list(counts)
    return told_each(each, keys, 12, {key: counts[key] for key in events if key in counts})


def told_population(here: Sequence[History], left: Sequence[History], months: int = 12) -> bool:
    """Whether it is told how many were attached: those who are counted, and those who left, of whom fewer may follow."""
    few = any(0 < number < LEAST for number in numbers(left, months))
    return is_told([*here, *left], months) and is_calm(left, months) and not few
