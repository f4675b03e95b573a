"""Which document proves which right, and for which of them two registrars decide (domain.md 4.7, note 43; 5 F 41)."""

COURT = "COURT_DECISION"
CONSENT = "CONSENT"
DELEGATED = "DELEGATED"
PROOFS: dict[str, tuple[str, ...]] = {
    "PARENT": ("BIRTH_CERTIFICATE", "PATERNITY_CERTIFICATE", COURT),
    "GUARDIAN": ("GUARDIANSHIP_ACT", COURT),
    "TRUSTEE": ("GUARDIANSHIP_ACT", COURT),
    "FOSTER": ("FOSTER_AGREEMENT",),
    "INSTITUTION": ("PLACEMENT_ACT",),
}
OF_TWO = ("GUARDIAN", "TRUSTEE", "FOSTER", "INSTITUTION")
WAITS = 30  # days in which a request is decided
LONGEST_CONSENT = 365  # days


def needs_two(kind: str, basis_kind: str | None) -> bool:
    """Whether two different registrars decide."""
    return kind in OF_TWO or basis_kind == COURT


def _words(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{word}'" for word in words)


# The same, as the database reads a row. Without a document both are false, and not null.
NEEDS_TWO = f"kind IN ({_words(OF_TWO)}) OR coalesce(basis_kind, '') = '{COURT}'"
IS_PROVEN = " OR ".join(
    f"kind = '{kind}' AND coalesce(basis_kind, '') IN ({_words(proofs)})" for kind, proofs in PROOFS.items()
)
