"""One string -> every text that a person may read in it, so that no spelling hides a word."""

import re
from collections.abc import Iterator
from unicodedata import combining, is_normalized, normalize

from graph.ingest.narrative import plain

# Soft hyphens, zero-width characters and marks of direction; an underscore, which joins words of a file name, is a blank.
_UNSEEN = dict.fromkeys((0xAD, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF))
_UNSEEN |= {ord("_"): " "}
_MARK = re.compile("[\u0300-\u036f\u0483-\u0489]")
_HYPHENATED = re.compile(r"(?<=\w)[-\u2010]\s*\n\s*(?=\w)")
_MIXED = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
_TO_CYRILLIC = str.maketrans("ABCEHKMOPTXYaceopxykmthbi", "АВСЕНКМОРТХУасеорхукмтнви")
_TO_LATIN = str.maketrans("АВСЕНКМОРТХУІЅЈасеорхукмтнвіѕј", "ABCEHKMOPTXYISJaceopxykmthbisj")
_MARKUP = re.compile(r"&[#A-Za-z]|<[/!?]?[A-Za-z-]")
DEEPEST = 3  # markup within markup


def spellings(written: str) -> Iterator[str]:
    """The text on one line: as written, without markup, and with its letters mapped to Cyrillic and to Latin."""
    texts = [_visible(written)]
    while len(texts) < DEEPEST and _MARKUP.search(texts[-1]) is not None:
        within = _visible(plain(texts[-1]))
        if within == texts[-1]:
            break
        texts.append(within)
    for text in texts:
        yield text
        if not text.isascii() and _MIXED.search(text) is not None:
            yield text.translate(_TO_CYRILLIC)
            yield text.translate(_TO_LATIN)


def _visible(written: str) -> str:
    """The visible characters, in their normal form (NFKC)."""
    text = _HYPHENATED.sub("", written) if "\n" in written else written
    if text.isascii():
        text = text.replace("_", " ")
    else:
        if not is_normalized("NFKC", text):
            text = normalize("NFKC", text)
        text = text.translate(_UNSEEN)
        if _MARK.search(text) is not None:
            text = "".join(character for character in text if not combining(character))
    return " ".join(text.split())
