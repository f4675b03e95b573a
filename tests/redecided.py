"""A policy text in which one role is decided otherwise over one class of data."""

from graph.policy.text import PolicyLine, ordered, read_text


def redecided(text: str, role: str, data: str, decision: str, *, action: str = "read") -> str:
    """The text with this decision for every relation of the role; a line for a group goes on for the rest of it.

    A denial needs no line: what is not given of a class that not everyone is given is denied already.
    """
    read, kept = read_text(text), []
    for line in read.lines:
        members = read.roles(line.role)
        if (line.data, line.action) != (data, action) or role not in members or line.decision == "deny":
            kept.append(line)
            continue
        rest = sorted(members - {role})
        kept += [PolicyLine(0, each, line.relation, data, action, line.decision) for each in rest]
    assert any((line.data, line.action) == (data, action) for line in read.lines)
    read.lines = kept if decision == "deny" else [*kept, PolicyLine(0, role, "any", data, action, decision)]
    return ordered(read, read.classes)


def granted(text: str) -> str:
    """The text with everything allowed to everyone: no mask, nothing withheld."""
    read = read_text(text)
    pairs = dict.fromkeys((line.data, line.action) for line in read.lines)
    read.lines = [PolicyLine(0, "everyone", "any", data, action, "allow") for data, action in pairs]
    return ordered(read, read.classes)
