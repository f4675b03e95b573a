"""One run of a statement for several requests: each is a row of arrays, and the statement stands beside it as it is.

PostgreSQL sets a statement up anew in every run, which is half of the time of a short one; here it does so once.
"""

import re

# How the compiler writes a parameter: `$1::VARCHAR`, `$2::TIMESTAMP WITH TIME ZONE`, `$3::UUID[]`.
_PARAMETER = re.compile(r"\$(\d+)::((?:TIMESTAMP WITH TIME ZONE|VARCHAR|UUID|DATE|INTEGER|TEXT)\b(?!\()(?:\[\])?)")


def together(sql: str) -> str | None:
    """The statement for many, each of its parameters an array now; None where one is a list already, or of a type unknown here.

    Rows carry `n` besides the columns of `sql`: which of the requests they answer, counted from 1.
    """
    found = {(int(number), name) for number, name in _PARAMETER.findall(sql)}
    types = dict(found)
    each = _PARAMETER.sub(r"asked.p\1", sql)
    if len(types) < len(found) or "$" in each or any(name.endswith("[]") for name in types.values()):
        return None
    order = sorted(types)
    arrays = ", ".join(f"${number}::{types[number]}[]" for number in order)
    names = ", ".join(f"p{number}" for number in order)
    return (
        f"SELECT answer.*, asked.n FROM unnest({arrays}) WITH ORDINALITY AS asked({names}, n)"  # noqa: S608 - ours
        f" CROSS JOIN LATERAL ({each}) AS answer"
    )
