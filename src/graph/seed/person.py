"""Who a child is: birth, name, numbers, address and the people who represent it."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from graph.ingest.check_digits import OMS, mod10, snils_check
from graph.ingest.moment import add_months
from graph.seed.cases import SeedCase, case_at
from graph.seed.frame import Frame
from graph.seed.names import FAMILIES, FATHERS, Name, name_adult, name_child
from graph.seed.places import address

BIRTH_CERTIFICATE = "urn:passport:medical-birth-certificate"
FOREIGN_PASSPORT = "urn:passport:foreign-document"
PERSON = "urn:passport:synthetic-person"
# Real policy numbers begin with a region and real SNILS are far below 900: these belong to nobody (domain.md 5 G 53).
POLICY_PREFIX = "0000000"
SNILS_PREFIX = "9"
# Prime to ten: neighbours get numbers far apart, no two the same.
SPREAD = 7_368_787
START = 31_415_926

AGES: dict[SeedCase, tuple[int, int]] = {  # days: the youngest and the oldest
    SeedCase.SHARED: (3_700, 3_900),
    SeedCase.TEEN: (5_900, 6_100),
    SeedCase.NEWBORN: (2, 20),
    SeedCase.PROVISIONAL_BLOOD: (60, 80),
    SeedCase.UNKNOWN_BLOOD: (200, 2_000),
    SeedCase.BLOOD_CONFLICT: (400, 6_000),
    SeedCase.WEAK_D: (400, 6_000),
    SeedCase.ANNULLED: (400, 6_000),
    SeedCase.HIV: (1_000, 5_000),
    SeedCase.DISABLED: (1_000, 5_000),
    SeedCase.SOCIAL_DANGER: (1_000, 5_000),
    SeedCase.MALTREATMENT: (1_000, 5_000),
    SeedCase.DRUG_ALLERGY: (400, 5_000),
    SeedCase.SCHOOL_DISAGREES: (3_000, 5_000),
    SeedCase.DIABETES: (2_600, 5_000),
    SeedCase.EPILEPSY: (1_500, 5_000),
    SeedCase.MENTAL: (3_000, 5_000),
    SeedCase.REPRODUCTIVE: (5_600, 6_300),
    SeedCase.SUBSTANCE: (5_600, 6_300),
    SeedCase.OVERDUE: (2_600, 4_500),
    SeedCase.GRANDMOTHER: (2_000, 4_000),
    SeedCase.REVOKED: (1_500, 4_500),
    SeedCase.COURT_RESTRICTED: (1_500, 4_500),
    SeedCase.EXPIRED: (1_500, 4_500),
}
OLDEST = 6_560  # days: under eighteen in every year


@dataclass(frozen=True, slots=True)
class Relative:
    """A representative; `code` is the HL7 role code of the relation, `until` the last day."""

    subject: str
    name: Name
    code: str
    phone: str
    is_primary: bool = False
    until: date | None = None


@dataclass(frozen=True, slots=True)
class DrawnChild:
    """A child before any document; `key` is the identifier by which the import knows it."""

    index: int
    case: SeedCase
    district: int
    born: date
    female: bool
    name: Name
    key: tuple[str, str]
    snils: str | None
    address: str
    relatives: tuple[Relative, ...]

    def age(self, day: date) -> int:
        """Completed years on a day."""
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))

    @property
    def policy_number(self) -> str | None:
        """The OMS policy number, where the child has one."""
        return self.key[1] if self.key[0] == OMS else None


def draw_person(frame: Frame, index: int) -> DrawnChild:
    """The child with this number; siblings agree on family, parents and, in one district, address."""
    case, home = case_at(index), frame.household_of(index)
    family, random = frame.random("household", home), frame.random("child", index)
    base, father = family.choice(FAMILIES), family.choice(FATHERS)
    age, twin_sex, place = family.randrange(30, OLDEST), family.random() < 0.5, address(family)
    twin = case in (SeedCase.FIRST_TWIN, SeedCase.SECOND_TWIN)
    born = _birth(frame, index, case, age if twin else age + (index - home) * 1_100)
    female = twin_sex if twin else random.random() < 0.49
    name = name_child(random, base, father, female)
    district = frame.district_of(index)
    key = _key(frame, index, case)
    return DrawnChild(
        index=index,
        case=case,
        district=district,
        born=born,
        female=female,
        name=name._replace(given=None, patronymic=None) if case is SeedCase.NEWBORN else name,
        key=key,
        snils=_snils(frame, index) if key[0] == OMS and (frame.day - born).days > 60 else None,
        address=place if district == frame.district_of(home) else address(random),
        relatives=tuple(_relatives(frame, home, case, (family, base, father))),
    )


def _birth(frame: Frame, index: int, case: SeedCase, days: int) -> date:
    """A day of birth that suits the case."""
    if case is SeedCase.TURNS_FIFTEEN:
        return add_months(frame.day, -15 * 12)
    if case is SeedCase.ALMOST_ADULT:
        return add_months(frame.day, -18 * 12) + timedelta(days=1)
    youngest, oldest = AGES.get(case, (30, OLDEST))
    return frame.before(youngest + days % (oldest - youngest))


def _key(frame: Frame, index: int, case: SeedCase) -> tuple[str, str]:
    number = f"{(START + index * SPREAD + frame.seed * 7_919) % 10**8:08d}"
    if case is SeedCase.NEWBORN:
        return BIRTH_CERTIFICATE, f"S-{number}"
    if case is SeedCase.FOREIGN:
        return FOREIGN_PASSPORT, f"S{number}"
    body = POLICY_PREFIX + number
    return OMS, f"{body}{mod10(body)}"


def _snils(frame: Frame, index: int) -> str:
    body = f"{SNILS_PREFIX}{(START + index * SPREAD + frame.seed * 104_729) % 10**8:08d}"
    return body + snils_check(body)


def _relatives(frame: Frame, home: int, case: SeedCase, family: tuple[Random, str, str]) -> list[Relative]:
    """Mother and mostly father, or whoever the case calls for; the household's generator makes siblings' the same."""
    random, base, father = family
    mother = Relative(f"parent-{2 * home + 1:04d}", name_adult(random, base, True), "MTH", _phone(2 * home), True)
    man = Relative(f"parent-{2 * home + 2:04d}", name_adult(random, base, False, father), "FTH", _phone(2 * home + 1))
    alone = random.random() < 0.2
    match case:
        case SeedCase.NO_REPRESENTATIVE:
            return []
        case SeedCase.GUARDIAN:
            name = name_adult(random, random.choice(FAMILIES), True)
            return [Relative(f"guardian-{home:04d}", name, "GUARD", _phone(2 * home), True)]
        case SeedCase.GRANDMOTHER:
            subject, name = f"grandmother-{home:04d}", name_adult(random, base, True)
            until = frame.day + timedelta(days=60)
            return [mother, man, Relative(subject, name, "GRMTH", _phone(5_000_000 + home), until=until)]
        case SeedCase.EXPIRED:
            ended = Relative(man.subject, man.name, man.code, man.phone, until=frame.before(1))
            return [mother, ended]
        case SeedCase.REVOKED | SeedCase.COURT_RESTRICTED | SeedCase.SHARED | SeedCase.TEEN:
            return [mother, man]
    return [mother] if alone else [mother, man]


def _phone(number: int) -> str:
    """A number that cannot be dialled: no code 000 exists."""
    digits = f"{number % 10**7:07d}"
    return f"+7 000 {digits[:3]}-{digits[3:5]}-{digits[5:]}"
