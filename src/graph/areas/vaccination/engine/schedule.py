"""What a schedule says, read once: intervals are counted in months and days, vaccines are their CVX codes."""

from dataclasses import dataclass, field
from enum import Enum

from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, Interval

LAST_PREFERENCE = 99


@dataclass(frozen=True, slots=True)
class Age:
    """At which ages a target dose is given; it holds for doses given from `effective` to `cessation`."""

    absolute_minimum: Interval | None = None
    minimum: Interval | None = None
    earliest: Interval | None = None
    latest: Interval | None = None
    maximum: Interval | None = None
    effective: int = ALWAYS
    cessation: int = NEVER


@dataclass(frozen=True, slots=True)
class Spacing:
    """How long after another dose, or after an observation, a target dose is given."""

    from_previous: bool = False
    from_target: int | None = None
    from_recent: frozenset[str] = frozenset()
    from_observation: str | None = None
    absolute_minimum: Interval | None = None
    minimum: Interval | None = None
    earliest: Interval | None = None
    latest: Interval | None = None
    overrides: bool = False
    effective: int = ALWAYS
    cessation: int = NEVER


@dataclass(frozen=True, slots=True)
class Use:
    """A vaccine that satisfies a target dose, within ages, by trade name or maker, and from a volume on where they are said."""

    cvx: str
    name: str = ""
    begin: Interval | None = None
    end: Interval | None = None
    trade_name: str = ""
    maker: str = ""
    volume: float | None = None
    forecast: bool = False


class ConditionKind(Enum):
    """What a condition of a skip asks."""

    AGE = "age"
    INTERVAL = "interval"
    COMPLETED_SERIES = "completed series"
    COUNT_BY_AGE = "vaccine count by age"
    COUNT_BY_DATE = "vaccine count by date"


@dataclass(frozen=True, slots=True)
class SkipCondition:
    """One question of a conditional skip."""

    kind: ConditionKind
    begin: Interval | None = None
    end: Interval | None = None
    start_day: int = ALWAYS
    end_day: int = NEVER
    interval: Interval | None = None
    count: int = 0
    compare: str = ""
    valid_only: bool = False
    vaccines: frozenset[str] = frozenset()
    series_groups: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SkipSet:
    """Conditions of which all, or one, must hold."""

    conditions: tuple[SkipCondition, ...]
    any_of: bool = False
    effective: int = ALWAYS
    cessation: int = NEVER


@dataclass(frozen=True, slots=True)
class Skip:
    """Sets of which all, or one, must hold for a target dose to be left out."""

    sets: tuple[SkipSet, ...]
    any_of: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class TargetDose:
    """One dose of a series; a recurring one is due again whenever it was given.

    `usable` vaccines satisfy it, preferable and allowable ones alike; a forecast names the `recommended` ones.
    """

    number: int
    ages: tuple[Age, ...] = ()
    preferable_spacings: tuple[Spacing, ...] = ()
    allowable_spacings: tuple[Spacing, ...] = ()
    preferable: dict[str, tuple[Use, ...]] = field(default_factory=dict)
    usable: dict[str, tuple[Use, ...]] = field(default_factory=dict)
    recommended: tuple[str, ...] = ()
    inadvertent: frozenset[str] = frozenset()
    skips_evaluation: tuple[Skip, ...] = ()
    skips_forecast: tuple[Skip, ...] = ()
    recurring: bool = False
    season: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Indication:
    """An observation that makes a risk series relevant between two ages."""

    code: str
    begin: Interval | None = None
    end: Interval | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """One road to protection from a disease.

    `vaccines` are all that satisfy any of its doses; before `first_age` no dose satisfies the first one.
    """

    name: str
    antigen: str
    vaccine_group: str
    kind: str
    doses: tuple[TargetDose, ...]
    genders: frozenset[str] = frozenset()
    indications: tuple[Indication, ...] = ()
    default: bool = False
    product_path: bool = False
    series_group: str = "1"
    equivalent_groups: frozenset[str] = frozenset()
    priority: str = "A"
    preference: int = LAST_PREFERENCE
    minimum_start: Interval | None = None
    maximum_start: Interval | None = None
    vaccines: frozenset[str] = frozenset()
    first_age: Interval | None = None


@dataclass(frozen=True, slots=True)
class BirthImmunity:
    """Whoever was born before the day is taken for immune, unless an observation says otherwise."""

    before: int
    country: str
    exclusions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Contraindication:
    """An observation that forbids an antigen's vaccines, or those with these codes, between two ages."""

    code: str
    title: str
    begin: Interval | None = None
    end: Interval | None = None
    vaccines: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Antigen:
    """A disease, the series against it, and what makes them needless or forbidden."""

    name: str
    series: tuple[Series, ...]
    immune_observations: frozenset[str] = frozenset()
    immune_births: tuple[BirthImmunity, ...] = ()
    contraindications: tuple[Contraindication, ...] = ()


@dataclass(frozen=True, slots=True)
class Association:
    """A vaccine protects from an antigen when given between two ages."""

    antigen: str
    begin: Interval | None = None
    end: Interval | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """How long after one live vaccine another one may not be given."""

    begin: Interval
    end_after_valid: Interval
    end: Interval


@dataclass(frozen=True, slots=True)
class VaccineGroup:
    """Antigens that one vaccine is usually given for; `full` where all of them are given at once."""

    name: str
    antigens: tuple[str, ...]
    full: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Schedule:
    """All antigens with their groups, vaccines, and conflicts of `live` ones: by the later vaccine, then by the earlier."""

    antigens: dict[str, Antigen]
    groups: dict[str, VaccineGroup]
    vaccines: dict[str, tuple[Association, ...]]
    conflicts: dict[str, dict[str, Conflict]]
    live: frozenset[str] = frozenset()
