"""What a PDF does when it is opened, as far as that can be seen without opening it.

What is refused is a list, and no proof that the rest is harmless. Names are found as readers find them: any letter may be escaped.
The work is bounded, whatever a file holds: bytes that are unpacked, bytes that are read for it, and streams.
"""

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress

UNPACKED, STREAMS = 64_000_000, 20_000  # bytes that are looked at, packed streams: more of them hide what they hold
READ = 4  # times its length that a file is read to unpack it: streams within one another would read it once for each
PACKED, OVERLAP = 512, 96  # bytes unpacked at once, which become 500 kB at the most, and those kept of the piece before

SCRIPTED = "the PDF holds scripts, attached files or actions"
HIDDEN = "the PDF has a password, or is packed so that nobody can see what it does: print it to a PDF anew"


def _letter(code: int) -> bytes:
    """A letter of a name, which may be escaped in hexadecimal."""
    digits = b"%02X" % code
    escaped = b"".join(b"[%c%c]" % (each, each + 32) if each > ord("9") else bytes([each]) for each in digits)
    return b"(?:%s|#%s)" % (re.escape(bytes([code])), escaped)


def _name(*names: str) -> bytes:
    """A pattern for any of these names, each to its end."""
    initials = bytes(sorted({ord(name[0]) for name in names}))
    spelled = b"|".join(b"".join(map(_letter, name.encode())) for name in names)
    return b"/(?=[#%s])(?:%s)(?![A-Za-z0-9])" % (initials, spelled)


_BLANK = rb"(?:[\x00\s]|%[^\r\n]*[\r\n])*"
_PLAIN = rb"[\x00\s]*"
_FLATE = _name("FlateDecode", "Fl")
_IMAGE = _name("DCTDecode", "DCT", "CCITTFaxDecode", "CCF", "JBIG2Decode", "JPXDecode")
# Packings that are not undone here; the short names are those of images within a page, and readers take them of any stream.
_PACKINGS = ("LZWDecode", "LZW", "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "RunLengthDecode", "RL", "Crypt")
# What a PDF is to hold no trace of, in its objects or in a packed stream of them.
ACTIVE = re.compile(
    _name(
        *("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm", "ImportData"),
        *("GoToE", "Rendition", "Movie", "Sound"),
    )
)
# What hides the rest from this look: passwords, packings of packings, how a stream is packed said elsewhere or behind a remark.
HIDING = re.compile(
    b"|".join(
        (
            _name("Encrypt", "Crypt", "LZWDecode", "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode"),
            _FLATE + _BLANK + _FLATE,
            _name("Filter", "F") + rb"[\x00\s\[]*" + _name(*_PACKINGS),
            _name("Filter") + rb"[\x00\s]*[0-9%]",
            _name("Filter")
            + _PLAIN
            + rb"\[(?!"
            + b"(?:%s%s)?(?:%s%s)?%s" % (_PLAIN, _FLATE, _PLAIN, _IMAGE, _PLAIN)
            + rb"\])",
        )
    )
)
STREAM = re.compile(rb"stream[\x00\s]*")
# A stream of objects says where the first one begins; one whose bytes are differences of one another shows no name.
_OBJECTS, _DIFFERENCES = re.compile(_name("First")), re.compile(_name("DecodeParms", "DP"))


def pdf_problem(content: bytes) -> str | None:
    """Why a PDF stays out; None where nothing of the list is in it."""
    if ACTIVE.search(content) is not None:
        return SCRIPTED
    if HIDING.search(content) is not None or _hides_objects(content):
        return HIDDEN
    left, unread = UNPACKED, READ * len(content)
    for number, match in enumerate(STREAM.finditer(content)):
        if number == STREAMS:
            return HIDDEN
        for count, piece in _unpacked(content, match.end()):
            if ACTIVE.search(piece) is not None:
                return SCRIPTED
            left, unread = left - len(piece), unread - count
            if left < 0 or unread < 0:
                return HIDDEN
    return None


def _hides_objects(content: bytes) -> bool:
    """Whether a stream of objects is written as differences."""
    before = 0
    for match in STREAM.finditer(content):
        start = max(before, content.rfind(b"endobj", before, match.start()))
        if _OBJECTS.search(content, start, match.start()) and _DIFFERENCES.search(content, start, match.start()):
            return True
        before = match.end()
    return False


def _unpacked(content: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The stream that begins there, unpacked, in pieces, each with the bytes read for it and the end of the piece before.

    Its first two bytes and its checksum are not looked at, and where it breaks all before counts: so do readers. Of what is not
    packed next to nothing comes.
    """
    reader, end, start = zlib.decompressobj(-zlib.MAX_WBITS), b"", start + 2
    while start < len(content) and not reader.eof:
        packed, again = content[start : start + PACKED], reader.copy()
        try:
            piece = end + reader.decompress(packed)
        except zlib.error:
            yield len(packed), end + _until_it_breaks(again, packed)
            return
        yield len(packed), piece
        end, start = piece[-OVERLAP:], start + PACKED


def _until_it_breaks(reader: "zlib._Decompress", packed: bytes) -> bytes:
    """What is unpacked of this before the byte at which it breaks."""
    unpacked = bytearray()
    with suppress(zlib.error):
        for place in range(len(packed)):
            unpacked += reader.decompress(packed[place : place + 1])
    return bytes(unpacked)
