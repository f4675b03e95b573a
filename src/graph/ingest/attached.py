"""The text of an attachment, in any encoding: plain, mark-up, RTF or JSON. Pictures and PDFs are not read."""

import re
from base64 import b64decode
from collections.abc import Iterator
from typing import Any

import orjson

from graph.ingest.fhir import Json

ENCODED = ("data", "valueBase64Binary")
INLINE = re.compile(r"data:([^,]*?)(;base64)?,(.*)", re.DOTALL)
NAMED = re.compile(r"(?:charset|encoding)\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
# Control characters: a file with more than a few of them is a picture or an archive, not a text.
CONTROLS = bytes({*range(9), *range(14, 27), *range(28, 32)})
CONTROLS_SHARE = 0.01
HEAD = 1_024
MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# Russian records that are not in UTF-8 are in cp1251, also where they name another encoding.
LEGACY = "cp1251"
RTF_BYTES = re.compile(r"(?:\\'[0-9a-fA-F]{2})+")
RTF_LETTER = re.compile(r"\\u(-?\d{1,5}) ?(?:\\'[0-9a-fA-F]{2}|\?)?")
RTF_WORD = re.compile(r"\\[a-z]+-?\d* ?|[{}]")


def read_attachment(item: Json) -> Iterator[Any]:
    """The texts, or the JSON, of the encoded content of an element, in each encoding in which it can be read."""
    kind = item.get("contentType")
    kind = kind if type(kind) is str else ""
    for name in ENCODED:
        if type(item.get(name)) is str:
            yield from _read(item[name], kind)
    address = item.get("url")
    if type(address) is str and (inline := INLINE.match(address)) is not None and inline[2] is not None:
        yield from _read(inline[3], inline[1])


def _read(data: str, kind: str) -> Iterator[Any]:
    try:
        content = b64decode(data)
    except ValueError:
        return
    for written in _texts(content, kind):
        if written.startswith("{\\rtf"):
            yield _rtf(written)
        elif written.lstrip()[:1] in ("{", "["):
            yield from _json(written)
        yield written


def _texts(content: bytes, kind: str) -> Iterator[str]:
    """The content as text: by its byte order mark, in the encoding that it names, as UTF-8, else in LEGACY."""
    marked_encoding = next((encoding for mark, encoding in MARKS if content.startswith(mark)), None)
    if marked_encoding is not None:
        yield content.decode(marked_encoding, errors="ignore")
        return
    if len(content) - len(content.translate(None, CONTROLS)) > len(content) * CONTROLS_SHARE:
        return
    declared = NAMED.search(f"{kind} {content[:HEAD].decode('latin-1')}")
    encodings = [declared[1]] if declared is not None and not content.isascii() else []
    try:
        yield content.decode("utf-8-sig")
    except UnicodeDecodeError:
        encodings.append(LEGACY)
    for encoding in dict.fromkeys(encodings):
        try:
            yield content.decode(encoding, errors="ignore")
        except LookupError:
            yield content.decode(LEGACY, errors="ignore")


def _json(written: str) -> Iterator[Any]:
    try:
        yield orjson.loads(written)
    except orjson.JSONDecodeError:
        return


def _rtf(written: str) -> str:
    """The words of RTF, which writes Cyrillic letters as numbers."""
    lettered = RTF_LETTER.sub(lambda match: chr(int(match[1]) % 0x10000), written)
    decoded = RTF_BYTES.sub(lambda match: bytes.fromhex(match[0].replace("\\'", "")).decode(LEGACY, "ignore"), lettered)
    return RTF_WORD.sub("", decoded)
