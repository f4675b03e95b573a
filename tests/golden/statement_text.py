"""A statement broken into lines that a reviewer can read; strings stay whole."""

import re

_STRING = re.compile(r"('(?:[^']|'')*')")
_BREAKS = re.compile(
    r"(?= (?:FROM|LEFT OUTER JOIN|WHERE|ORDER BY|LIMIT|AND|OR|WHEN|ELSE|UNION ALL|UNION|HAVING)\b)|(?<=\()(?=SELECT\b)"
)
_INDENT = "  "


def readable_sql(sql: str) -> str:
    """One statement, a clause or a JSON key a line, indented by its parentheses."""
    lines: list[str] = []
    line, depth = "", 0
    for part in _STRING.split(" ".join(sql.split())):
        if part.startswith("'"):
            if line.endswith(", "):  # a key of json_build_object, or one more constant
                lines.append(_INDENT * depth + line.strip())
                line = ""
            line += part
            continue
        for index, piece in enumerate(_BREAKS.split(part)):
            if index:
                lines.append(_INDENT * _level(depth, line) + line.strip())
                depth, line = depth + _balance(line), ""
            line += piece
        if part.endswith(", "):
            head = line
            lines.append(_INDENT * _level(depth, head) + head.strip())
            depth, line = depth + _balance(head), ""
    lines.append(_INDENT * _level(depth, line) + line.strip())
    return "\n".join(text for text in lines if text.strip()) + "\n"


def _balance(line: str) -> int:
    bare = _STRING.sub("", line)
    return bare.count("(") - bare.count(")")


def _level(depth: int, line: str) -> int:
    return max(0, depth - (len(line.strip()) - len(line.strip().lstrip(")"))))
