"""Chapters and blocks of ICD-10 are looked up by numbers: among texts a search walks from the first one on, 7 microseconds a code.

A code is the number of its first three characters, and numbers compare as the characters do. The ranges are those of the functions
that stand (0066).
"""

import re

import sqlalchemy as sa
from alembic import op

revision = "0095"
down_revision = "0089"

SOURCE = "SELECT prosrc FROM pg_proc WHERE proname = '{name}'"
BY_TEXT = """
CREATE OR REPLACE FUNCTION {name}(icd10 text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('{{{groups}}}'::text[])[width_bucket(left(icd10, 3) COLLATE "C", '{{{starts}}}'::text[])]
$$
"""
# A group is a place among the words; 0, where none is, leads to no word: an array with nulls is walked through, too.
BY_NUMBER = """
CREATE OR REPLACE FUNCTION {name}(icd10 text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('{{{words}}}'::text[])[('{{{places}}}'::smallint[])[width_bucket(
    (ascii(icd10)::bigint << 42) + (ascii(substr(icd10, 2, 1))::bigint << 21) + ascii(substr(icd10, 3, 1)), '{{{starts}}}'::bigint[]
  )]]
$$
"""


def _arrays(name: str) -> list[list[str]]:
    source = op.get_bind().scalar(sa.text(SOURCE.format(name=name)))
    return [each.split(",") for each in re.findall(r"'\{([^}]*)\}'", source)]


def _number(start: str) -> int:
    """Of three characters; a fourth one, `~`, means all that begins so, and behind that is the next number."""
    first, second, third = map(ord, start[:3])
    return (first << 42) + (second << 21) + third + (len(start) > 3)


def _start(number: int, *, begins: bool) -> str:
    number -= not begins
    code = "".join(chr(number >> shift & (1 << 21) - 1) for shift in (42, 21, 0))
    return code if begins else f"{code}~"


def upgrade() -> None:
    for name in ("icd10_block", "icd10_chapter"):
        groups, starts = _arrays(name)
        words = list(dict.fromkeys(group for group in groups if group != "NULL"))
        places = [str(words.index(group) + 1) if group != "NULL" else "0" for group in groups]
        numbers = [str(_number(start)) for start in starts]
        op.execute(
            BY_NUMBER.format(name=name, words=",".join(words), places=",".join(places), starts=",".join(numbers))
        )


def downgrade() -> None:
    for name in ("icd10_block", "icd10_chapter"):
        words, places, numbers = _arrays(name)
        groups = [words[int(place) - 1] if place != "0" else "NULL" for place in places]
        starts = [_start(int(number), begins=place != "0") for number, place in zip(numbers, places, strict=True)]
        op.execute(BY_TEXT.format(name=name, groups=",".join(groups), starts=",".join(starts)))
