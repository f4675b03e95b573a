"""No cell that is left out follows from all that one viewer can ask, taken together (5 C 18, R_AGG).

Cities, assignments and questions are drawn; what is told is said by the rule in Python, which the differential proof and
`test_disclosure.py` hold against the database. Every number is a sum over groups of children, so whether one follows from others is
decided by exact elimination over fractions.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product
from random import Random
from types import SimpleNamespace
from typing import Any, NamedTuple
from uuid import UUID

from graph.schema.binding import RuledBy
from tests.proof import disclosure
from tests.proof.conftest import CI
from tests.proof.counting import ENTITLING, LISTED
from tests.proof.rows import Row
from tests.proof.units import districts_of, is_told

DRAWS = 1_000 if CI else 150
BLOCKS = {"J00-J06": "X", "J20-J22": "X", "J40-J47": "X", "E10-E14": "IV", "E65-E68": "IV", "A00-A09": "I"}
BANDS = ("", "UNDER_1", "FROM_0_TO_14", "FROM_15_TO_17")
MEASURES = ("PRIMARY", "GENERAL")
PARTITIONS = ("age_and_sex", "health_group", "physical_education_group")
Vector = dict[Hashable, Fraction]
Told = Callable[[str, Mapping[str, str], Mapping[str, int]], set[str]]


class Question(NamedTuple):
    """A dimension and its options; () asks how many children there are."""

    dimension: str
    options: tuple[tuple[str, str], ...] = ()


class Cell(NamedTuple):
    """A number of a unit, and whether it is told."""

    unit: UUID
    question: Question
    key: str
    is_told: bool


ATTACHED = Question("attached")
QUESTIONS = [
    *[Question(name) for name in (*PARTITIONS, "social_service", "dispensary")],
    *[
        Question("morbidity", (("by", by), ("measure", measure), *([("ageBand", band)] if band else [])))
        for by, measure, band in product(("ICD10_CHAPTER", "ICD10_BLOCK"), MEASURES, BANDS)
    ],
]


@dataclass
class City:
    """Units by id, and the children of each district: the keys that each has, by question."""

    units: dict[UUID, tuple[Row, RuledBy]]
    store: Any
    children: dict[UUID, list[dict[Question, set[str]]]] = field(default_factory=dict)

    def count(self, unit: UUID, question: Question, key: str) -> int:
        """How many children of a unit have a key."""
        inside = [child for district in self.districts(unit) for child in self.children[district]]
        return len(inside) if question == ATTACHED else sum(key in child[question] for child in inside)

    def districts(self, unit: UUID) -> frozenset[UUID]:
        """The districts of a unit."""
        return districts_of(self.store, *self.units[unit])


def draw_city(rng: Random) -> City:
    """A department, one to three polyclinics of one to three districts, and few children, most of them alike."""
    ids = (UUID(int=number) for number in range(1, 99))
    organizations = [Row("organization", {"id": next(ids), "kind": "DEPARTMENT"})]
    organizations += [Row("organization", {"id": next(ids), "kind": "POLYCLINIC"}) for _ in range(rng.randint(1, 3))]
    homes = [home for home in organizations[1:] for _ in range(rng.randint(1, 3))]
    districts = [Row("district", {"id": next(ids), "organization_id": home.cells["id"]}) for home in homes]
    kinds = [RuledBy.CITY, *[RuledBy.POLYCLINIC] * len(organizations[1:]), *[RuledBy.DISTRICT] * len(districts)]
    rows = [*organizations, *districts]
    units = {row.cells["id"]: (row, kind) for row, kind in zip(rows, kinds, strict=True)}
    city = City(units, SimpleNamespace(rows={"organization": organizations, "district": districts}))
    for district in districts:
        city.children[district.cells["id"]] = [draw_child(rng) for _ in range(rng.choice((0, 3, 7, 12, 25, 60)))]
    return city


def draw_child(rng: Random) -> dict[Question, set[str]]:
    """The keys of one child."""
    child: dict[Question, set[str]] = {}
    for name in PARTITIONS:
        keys = LISTED[name]({})
        child[Question(name)] = {keys[min(int(rng.expovariate(0.6)), len(keys) - 1)]}
    kinds = {kind for kind in ENTITLING[:4] if rng.random() < 0.12}
    child[Question("social_service")] = kinds | ({"ANY"} if kinds else set())
    child[Question("dispensary")] = {key for key in LISTED["dispensary"]({}) if rng.random() < 0.2}
    band = rng.choice(BANDS[1:])
    bands = {"", band} | ({"FROM_0_TO_14"} if band == "UNDER_1" else set())
    general = {block for block in BLOCKS if rng.random() < 0.2}
    blocks_by_kind = {"GENERAL": general, "PRIMARY": {block for block in general if rng.random() < 0.5}}
    for question in QUESTIONS[5:]:
        options = dict(question.options)
        blocks = blocks_by_kind[options["measure"]] if options.get("ageBand", "") in bands else set()
        by_block = options["by"] == "ICD10_BLOCK"
        child[question] = set(blocks) if by_block else {BLOCKS[block] for block in blocks}
    return child


def keys_of(question: Question) -> Sequence[str]:
    """The keys of its cells; of blocks those that the cities know."""
    if question == ATTACHED:
        return ("",)
    options = dict(question.options)
    if question.dimension != "morbidity":
        return LISTED[question.dimension](options)
    return list(BLOCKS) if options["by"] == "ICD10_BLOCK" else sorted(set(BLOCKS.values()))


def units_told(city: City, rng: Random) -> list[UUID]:
    """The units that somebody with one to three assignments is told numbers of."""
    assignments = []
    for unit in rng.sample(list(city.units), min(rng.randint(1, 3), len(city.units))):
        row, kind = city.units[unit]
        is_district = kind is RuledBy.DISTRICT
        organization = row["organization_id"] if is_district else unit
        assignments.append(
            Row("assignment", {"organization_id": organization, "district_id": unit if is_district else None})
        )
    return [unit for unit, (row, kind) in city.units.items() if is_told(city.store, assignments, row, kind)]


def cells_of(city: City, units: Iterable[UUID], disclosed: Told = disclosure.told) -> Iterator[Cell]:
    """Every number of these units."""
    for unit in units:
        yield Cell(unit, ATTACHED, "", disclosure.at_least(city.count(unit, ATTACHED, "")) is not None)
        for question in QUESTIONS:
            counts = {key: city.count(unit, question, key) for key in keys_of(question)}
            kept = disclosed(question.dimension, dict(question.options), counts)
            yield from (Cell(unit, question, key, key in kept) for key in counts)


class Span:
    """What sums of children are combinations of others: rows in echelon form, by their first coordinate."""

    def __init__(self) -> None:
        self._rows: dict[Hashable, Vector] = {}

    def rest(self, vector: Vector) -> Vector:
        """What is left of a vector; nothing, where it is a combination."""
        left, waiting = dict(vector), True
        while waiting:
            waiting = False
            for pivot in [each for each in left if each in self._rows]:
                if factor := left.get(pivot):
                    waiting = True
                    for each, value in self._rows[pivot].items():
                        left[each] = left.get(each, Fraction(0)) - factor * value
                    left = {each: value for each, value in left.items() if value}
        return left

    def add(self, vector: Vector) -> None:
        """Take a vector in."""
        if left := self.rest(vector):
            pivot = next(iter(left))
            self._rows[pivot] = {each: value / left[pivot] for each, value in left.items()}


def groups_of(city: City, units: Sequence[UUID]) -> set[frozenset[UUID]]:
    """Districts that the same of these units have are never told apart: a group is the units that have them."""
    inside = {district for unit in units for district in city.districts(unit)}
    return {frozenset(unit for unit in units if district in city.districts(unit)) for district in inside}


def vector(city: City, units: Sequence[UUID], cell: Cell) -> Vector:
    """A number as a sum: of each group of districts, how many children have the key."""
    return {(group, cell.question, cell.key): Fraction(1) for group in groups_of(city, units) if cell.unit in group}


def bound(groups: Iterable[Hashable]) -> Iterator[Vector]:
    """What everybody knows: a partition sums up to all. Of parts that overlap more than may be known: that they sum up as well."""
    for group in groups:
        for name in PARTITIONS:
            yield equal((group, ATTACHED, ""), [(group, Question(name), key) for key in keys_of(Question(name))])
        for measure, by in product(MEASURES, ("ICD10_CHAPTER", "ICD10_BLOCK")):
            ages = {
                band: Question("morbidity", (("by", by), ("measure", measure), ("ageBand", band))) for band in BANDS[1:]
            }
            whole = Question("morbidity", (("by", by), ("measure", measure)))
            for key in keys_of(whole):
                yield equal((group, whole, key), [(group, ages[band], key) for band in BANDS[2:]])
        for chapter, measure in product(sorted(set(BLOCKS.values())), MEASURES):
            both = [
                Question("morbidity", (("by", by), ("measure", measure))) for by in ("ICD10_CHAPTER", "ICD10_BLOCK")
            ]
            blocks = [block for block, within in BLOCKS.items() if within == chapter]
            if len(blocks) > 1:
                yield equal((group, both[0], chapter), [(group, both[1], block) for block in blocks])


def equal(whole: Hashable, parts: Iterable[Hashable]) -> Vector:
    """That a number is the sum of others."""
    return {whole: Fraction(1), **{part: Fraction(-1) for part in parts}}


def followed(city: City, units: Sequence[UUID], disclosed: Told = disclosure.told) -> list[Cell]:
    """The cells that are left out and yet follow from those that are told."""
    span, cells = Span(), list(cells_of(city, units, disclosed))
    vectors = [vector(city, units, cell) for cell in cells]
    for known in bound(groups_of(city, units)):
        span.add(known)
    for cell, each in zip(cells, vectors, strict=True):
        if cell.is_told:
            span.add(each)
    return [cell for cell, each in zip(cells, vectors, strict=True) if not cell.is_told and not span.rest(each)]


def test_no_cell_that_is_left_out_follows_from_all_that_one_viewer_can_ask() -> None:
    left_out = units = 0
    for seed in range(DRAWS):
        rng = Random(seed)
        city = draw_city(rng)
        asked = units_told(city, rng)
        assert followed(city, asked) == [], seed
        left_out += sum(not cell.is_told for cell in cells_of(city, asked[:1]))
        units += len(asked) > 1
    assert left_out > 10 * DRAWS
    assert units > DRAWS / 10


def test_small_cells_alone_left_out_would_follow() -> None:
    """The test itself: without the second cell of a partition some follow from the sum."""

    def small_alone(dimension: str, options: Mapping[str, str], counts: Mapping[str, int]) -> set[str]:
        return disclosure.told(dimension, options, counts) and disclosure.each(counts)

    cities = [(draw_city(rng), rng) for rng in map(Random, range(30))]
    assert any(followed(city, units_told(city, rng), small_alone) for city, rng in cities)


def test_a_unit_told_beside_a_part_of_it_would_tell_the_other_parts() -> None:
    """The test itself: cells of districts follow where their polyclinic is told as well."""
    assert any(followed(city, list(city.units)) for city in map(draw_city, map(Random, range(30))))


def test_blocks_told_beside_their_chapter_would_tell_the_others() -> None:
    """The test itself: what is bound is bound there, too."""

    def parts_too(dimension: str, options: Mapping[str, str], counts: Mapping[str, int]) -> set[str]:
        return disclosure.each(counts) if dimension == "morbidity" else disclosure.told(dimension, options, counts)

    cities = [(draw_city(rng), rng) for rng in map(Random, range(30))]
    assert any(followed(city, units_told(city, rng), parts_too) for city, rng in cities)
