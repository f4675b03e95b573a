"""What is stored of a child's people, and a text without it, in plain Python: written from the rule, not from migration 0034.

Streets are left out here: no address of a random world has one (tests/security/test_known_people.py has them).
"""

import re
from collections.abc import Iterator
from typing import Any

from tests.proof.rows import Row, Store

LETTER, CHARACTER = "A-Za-zА-Яа-яЁё", "0-9A-Za-zА-Яа-яЁё"
APART = f"[^{CHARACTER}]{{0,3}}"
ENDING = "(?:ая|яя|ой|ый|ий|[аяоеуюыиьй])$"
ENDINGS = "(?i:[аеиоуыюяйьгмх]{0,3})"
MAIL = rf"[0-9A-Za-z._%+-]+@[{CHARACTER}.-]+\.[{LETTER}]{{2,}}"
PHONE = rf"(?<![{CHARACTER}.+])\+?[78][ (.-]{{0,2}}\d{{3}}[ ).-]{{0,2}}\d{{3}}[ .-]?\d\d[ .-]?\d\d(?![{CHARACTER}])"
NUMBER = rf"(?<![{CHARACTER}.])(?:\d{{11}}|\d{{16}})(?![{CHARACTER}])"
FORM = re.compile(f"{MAIL}|{PHONE}|{NUMBER}")
COLUMNS = {
    "child": ("family", "given", "patronymic", "policy_number", "snils"),
    "representative": ("family", "given", "patronymic", "phone"),
    "address": ("text", "locality"),
    "identifier": ("value",),
    "correction": ("previous_family", "previous_given", "previous_patronymic"),
}


class Known:
    """The people of one child; whoever cuts something has looked at what is stored of them."""

    def __init__(self, store: Store, child_id: Any) -> None:
        represented = store.of_child("representation", child_id)
        people = [store.by_id("representative", row.cells["representative_id"]) for row in represented]
        self.rows = [store.child(child_id), *(row for row in people if row is not None)]
        self.rows += [*store.of_child("address", child_id), *store.of_child("identifier", child_id)]
        self.rows += store.of_child("correction", child_id)
        shapes = sorted({shape for row in self.rows for shape in _shapes(row)}, key=lambda shape: -len(shape))
        self.shape = re.compile(f"(?<![{CHARACTER}])(?:{'|'.join(shapes)})(?![{CHARACTER}])") if shapes else None

    def cut(self, text: str) -> str:
        """The text with `…` where something known stood, or what has the form of a contact or a number."""
        return FORM.sub("…", self.shape.sub("…", text) if self.shape is not None and self.names(text) else text)

    def names(self, text: str) -> bool:
        """Whether anything of it is known: then all that is stored of the child's people was looked at."""
        if self.shape is None or self.shape.search(text) is None:
            return False
        for row in self.rows:
            for column in COLUMNS[row.table]:
                _ = row[column]
        return True


def _shapes(row: Row) -> Iterator[str]:
    cells = row.cells
    for column in ("policy_number", "snils", "phone", "value"):
        bare = re.sub(f"[^{CHARACTER}]", "", cells.get(column) or "")
        if len(bare) >= 6 and cells.get("system") != "urn:ietf:rfc:3986":
            last = bare[-10:] if column == "phone" else bare
            yield (rf"(?:\+?[0-9]{APART})?" if column == "phone" else "") + _apart(list(last))
    for column in ("family", "given", "patronymic"):
        for word in re.findall(f"[{LETTER}]+", cells.get(column) or cells.get(f"previous_{column}") or ""):
            if len(word) >= (3 if column == "family" else 4):
                yield _name(
                    word,
                    capital=column != "family" or len(word) < 5 or re.search("(?:ая|яя|ой|ый|ий)$", word) is not None,
                )
    if row.table == "address":
        for spelled in {cells["text"], cells["text"].replace(cells["locality"] or "\0", "")}:
            bare = spelled.strip(" .,;-")
            if len(bare) > 5:
                yield _apart(re.findall(f"[{CHARACTER}]+", bare))


def _apart(parts: list[str]) -> str:
    return APART.join(f"(?i:{part})" for part in parts)


def _name(word: str, *, capital: bool) -> str:
    first = word[0].upper() if capital else f"(?i:{word[0]})"
    rest = word[1:].lower()
    return first + (f"(?i:{re.sub(ENDING, '', rest)}){ENDINGS}" if re.search("[А-Яа-яЁё]", word) else f"(?i:{rest})")
