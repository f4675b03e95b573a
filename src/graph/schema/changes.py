"""The names that events give to changes, each with the field that it is the name of: `subscribe` is decided by its class."""

from collections.abc import Collection

# Fields of Child and Passport; an event never says more than that one of them changed.
CHANGES: dict[str, str] = {
    "accessLog": "Child.accessLog",
    "birthDate": "Child.birthDate",
    "bloodGroup": "Passport.bloodGroup",
    "completeness": "Passport.completeness",
    "conflicts": "Passport.conflicts",
    "documents": "Child.documents",
    "healthGroup": "Passport.healthGroup",
    "name": "Child.name",
    "physicalEducationGroup": "Passport.physicalEducationGroup",
    "policyNumber": "Child.policyNumber",
    "rhFactor": "Passport.rhFactor",
    "sex": "Child.sex",
    "snils": "Child.snils",
}

# Told by fields of Subscription that name them alone: a read is no change of the record, a reminder and an export are of one person.
APART = frozenset({"accessLog", "recordExports", "reminders"})


def is_content(fields: Collection[str]) -> bool:
    """Whether these changes are of what a record says, and give or take no right: each change of a right is an event besides."""
    return bool(fields) and all(name in _CONTENT or CHANGES.get(name, "").startswith("Passport.") for name in fields)


_CONTENT = frozenset({"accessLog", "documents"})
