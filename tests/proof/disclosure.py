"""What of a number is told to who reads no row behind it, in plain Python."""

from collections.abc import Mapping, Sequence

LEAST = 5
Counts = Mapping[str, int]


def at_least(number: int | None) -> int | None:
    """A number that is told from so many children on."""
    return number if number is not None and number >= LEAST else None


def each(counts: Counts) -> set[str]:
    """Cells that are big enough."""
    return {key for key, count in counts.items() if count >= LEAST}


def partition(counts: Counts) -> set[str]:
    """Cells that sum up to all: where those that are left out would follow from the sum, the first other one goes, too."""
    disclosed = each(counts)
    small = [count for key, count in counts.items() if key not in disclosed]
    follows = small and not LEAST <= sum(small) < (LEAST - 1) * len(small)
    return disclosed - {next(key for key in counts if key in disclosed)} if follows and disclosed else disclosed


def union(counts: Counts) -> set[str]:
    """A union and its parts: the parts are told where those that are told reach it."""
    first, *parts = counts
    disclosed = each(counts)
    return disclosed if sum(counts[key] for key in parts if key in disclosed) >= counts[first] else disclosed & {first}


RULES = {"EACH": each, "PARTITION": partition, "UNION": union}
# By dimension, for who reads no rows; of any other dimension nothing is told.
OF = {
    "age_and_sex": partition,
    "health_group": partition,
    "physical_education_group": partition,
    "social_service": union,
    "dispensary": each,
    "hospital_stay": union,
    "morbidity": each,
}


def told(dimension: str, options: Mapping[str, str], counts: Counts) -> set[str]:
    """The keys whose cells are told; of diseases those of chapters, of all ages."""
    return OF[dimension](counts) if dimension in OF and not is_part(options) else set()


def is_part(options: Mapping[str, str]) -> bool:
    """Whether diseases are those of blocks or of an age: parts of a number that is told."""
    return options.get("by") == "ICD10_BLOCK" or "ageBand" in options


def listed(rule: str, counts: Sequence[int]) -> tuple[int | None, ...]:
    """The counts that are told, null for the rest, of cells in their order."""
    named = {str(number): count for number, count in enumerate(counts)}
    kept = RULES[rule](named)
    return tuple(count if key in kept else None for key, count in named.items())
