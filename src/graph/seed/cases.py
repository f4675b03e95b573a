"""What every city has at least once in 200 children, whatever its seed."""

from enum import StrEnum

CYCLE = 200
CALL_CYCLES = 5  # an ambulance call in one cycle out of so many


class SeedCase(StrEnum):
    """Something special about a child; most children have nothing of it."""

    SHARED = "asthma and a drug allergy; in the first cycle reached by every persona of the staff"
    TEEN = "16 years old, with an account"
    REVOKED = "the father's representation is revoked"
    COURT_RESTRICTED = "a court has restricted the father"
    EXPIRED = "the father's representation has ended"
    GRANDMOTHER = "a grandmother with a delegated, dated representation"
    NO_REPRESENTATIVE = "nobody represents the child"
    ANNULLED = "the only blood group document is annulled"
    NEWBORN = "some days old: no given name, no policy number"
    TURNS_FIFTEEN = "fifteen years old today, with an account"
    FIRST_TWIN = "a twin"
    SECOND_TWIN = "the other twin: same day of birth, family and parents"
    BLOOD_CONFLICT = "two laboratories disagree on the blood group"
    PROVISIONAL_BLOOD = "a blood group taken before the fourth month"
    WEAK_D = "weak D"
    UNKNOWN_BLOOD = "no blood group on record"
    KNOWN_NONE = "asked: no known allergies"
    NO_INFORMATION = "nobody asked about allergies"
    DIABETES = "diabetes"
    EPILEPSY = "epilepsy"
    MENTAL = "a condition with the label MENTAL"
    HIV = "a condition with the label HIV"
    MALTREATMENT = "a condition with the label MALTREATMENT"
    SOCIAL_DANGER = "a social status with the label SOCIAL_DANGER"
    SCHOOL_DISAGREES = "a newer document of the school disagrees on the group for physical education"
    OVERDUE = "a dispensary visit is overdue"
    FOREIGN = "a foreign child without policy number and SNILS"
    DISABLED = "a disabled child with a privilege"
    REFERRED = "a referral is open"
    REFERRED_LATELY = "a referral was closed 10 days ago"
    REFERRED_LONG_AGO = "a referral was closed 40 days ago"
    CALLED = "an ambulance call is open"
    CALL_CLOSED = "an ambulance call is closed"
    GUARDIAN = "a guardian instead of parents"
    ADOPTED = "a document with the label ADOPTION"
    ALMOST_ADULT = "eighteen tomorrow"
    REPRODUCTIVE = "a teenager's condition with the label REPRODUCTIVE"
    SUBSTANCE = "a teenager's condition with the label SUBSTANCE"
    DRUG_ALLERGY = "a drug allergy of high criticality"
    HEALTHY = "nothing special"


ORDER = tuple(case for case in SeedCase if case is not SeedCase.HEALTHY)
PLAIN = len(ORDER)


def case_at(index: int) -> SeedCase:
    """The case of the child with this number."""
    place = index % CYCLE
    return ORDER[place] if place < PLAIN else SeedCase.HEALTHY
