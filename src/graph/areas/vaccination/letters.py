"""The letters by which a line says where it stood at the end of past months, and those of statuses (past.py)."""

MONTHS = 11  # of the twelve of a trend all but this one
SETTLED = "-"
LETTERS = {"DUE": "d", "OVERDUE": "o", "REFUSED": "r", "EXEMPT_TEMPORARY": "e", "EXEMPT_PERMANENT": "e"}
LISTED = (
    "n"  # of a line that asks for nothing yet; as every letter in upper case where it stood on lists of what is due
)
EVERY = "".join(sorted({SETTLED, LISTED.upper(), *LETTERS.values(), *(one.upper() for one in LETTERS.values())}))
