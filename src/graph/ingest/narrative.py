"""Marked-up text -> the words that a person reads."""

import re
from html import unescape

# A name must follow the bracket, so that "< 38" is not taken for a tag.
TAG = re.compile(r"<[/!?]?([A-Za-z][A-Za-z0-9]*|-)[^<>]*>")
LINES = frozenset("blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul".split())
CELLS = frozenset({"td", "th"})


def plain(narrative: str) -> str:
    """The words of XHTML, a line for each block element."""
    unbroken = " ".join(narrative.split())
    lines = unescape(TAG.sub(_white_space, unbroken)).split("\n")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def _white_space(tag: re.Match[str]) -> str:
    """The white space that a tag stands for; none for a tag within a word."""
    name = tag[1].lower()
    return "\n" if name in LINES else " " if name in CELLS else ""
