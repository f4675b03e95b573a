"""The lists of what waits for a registrar, and the indexes that hold what waits alone, in the order of its page."""

READ = {
    "Contacts": "phone child { id name { full } }",
    "Corrections": "id what child { id birthDate }",
    "Duplicates": "id otherId child { id }",
    "Emancipations": "number enteredBy child { id name { full } }",
    "Kinships": "representative { staffEndAgreedBy } child { id name { full } }",
    "Rights": "deathReportedBy liftAgreedBy waitsSince representative { name { full } } child { id name { full } }",
    "Requests": "id turn applicant child { id name { full } }",
}


def _asked(name: str, after: str = "") -> str:
    entry = f"waiting{name}{after} {{ nodes {{ {READ[name]} }} pageInfo {{ endCursor }} }}"
    return f"query($c: String) {{ {entry} }}" if after else f"{{ {entry} }}"


WAITING_LISTS = {f"waiting {name}": _asked(name) for name in READ}
WAITING_LISTS |= {f"waiting {name} after": _asked(name, "(after: $c)") for name in READ}
WAITING_LISTS["accounts"] = (
    '{ account(subject: "x") { roles } staffMember(system: "a", identifier: "7") { accounts { subject } } }'
)
WAITING_LISTS["applications"] = "query($c: String) { myApplications(after: $c) { nodes { kind status } } }"


def is_small(index: str) -> bool:
    """Whether an index holds auditors alone, or what waits, which is walked from its beginning until a page is full."""
    return index == "ix_account_auditor" or index.endswith("_waiting")
