"""Who is asked about, and what was found: the engine's input and its output."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class EvaluationStatus(Enum):
    """What a dose counts for (section 6)."""

    VALID = "Valid"
    NOT_VALID = "Not Valid"
    EXTRANEOUS = "Extraneous"
    SUBSTANDARD = "Sub-standard"


class Reason(Enum):
    """Why a dose does not count; `VOLUME` is a remark on one that does."""

    TOO_YOUNG = "Age: Too Young"
    TOO_OLD = "Age: Too Old"
    TOO_SOON = "Interval: Too Soon"
    INADVERTENT = "Inadvertent Vaccine"
    LIVE_VIRUS = "Live Virus Conflict"
    VACCINE = "Not a preferable or allowable vaccine"
    COMPLETE = "Series Already Complete"
    SUBSTANDARD = "Dose condition"
    VOLUME = "Volume: Less Than Recommended"


class SeriesStatus(Enum):
    """How far a series has come (section 7.4)."""

    NOT_COMPLETE = "Not Complete"
    COMPLETE = "Complete"
    IMMUNE = "Immune"
    CONTRAINDICATED = "Contraindicated"
    AGED_OUT = "Aged Out"
    NOT_RECOMMENDED = "Not Recommended"


@dataclass(frozen=True, slots=True)
class Dose:
    """A dose given; one that was annulled counts as never given."""

    day: date
    cvx: str
    maker: str = ""
    trade_name: str = ""
    volume: float | None = None
    substandard: bool = False
    annulled: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """A coded observation of the schedule, and since and until when it holds."""

    code: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Patient:
    """A child as the schedule sees it; `gender` is Female, Male or Unknown."""

    birth: date
    gender: str = "Unknown"
    doses: tuple[Dose, ...] = ()
    observations: tuple[Observation, ...] = ()
    birth_country: str = ""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a dose counts for, and every reason against it, in the order in which they are asked."""

    status: EvaluationStatus
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Forecast:
    """When the next dose is due: not before `earliest`, best from `recommended`, overdue after `past_due`, too late after `latest`.

    `vaccines` may be given when it is recommended, for the `antigens` that ask for a dose then.
    """

    status: SeriesStatus
    dose_number: int | None = None
    earliest: date | None = None
    recommended: date | None = None
    past_due: date | None = None
    latest: date | None = None
    vaccines: tuple[str, ...] = ()
    antigens: tuple[str, ...] = ()
    contraindications: tuple[str, ...] = ()
    contraindicated_until: date | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """What was found for a patient: each dose by its place in `Patient.doses`, once for each group that it is for."""

    evaluations: dict[str, dict[int, Evaluation]]
    forecasts: dict[str, Forecast]
