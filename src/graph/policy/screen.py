"""The policy on one screen: what each role reads and writes of each class of data in each relation; and one role in full."""

import textwrap
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from string import ascii_letters

from graph.policy.decision import ALLOW, DENY, MASK
from graph.policy.grants import Grants
from graph.policy.report import Key, by_class
from graph.policy.vocabulary import CHILD_RELATIONS, FAMILY, FIRST_AID, Action, Relation, counting
from graph.viewer import Role

WIDTH = 160
_PANELS = 3
_SAME = "/"
_KEPT = "\N{NO-BREAK SPACE}"

READ, MASKED, WRITTEN, READ_AND_WRITTEN, MASKED_AND_WRITTEN, COUNTED, NOTHING = "A", "m", "w", "B", "b", "n", "."
_WITH_WRITE = {READ: READ_AND_WRITTEN, MASKED: MASKED_AND_WRITTEN, NOTHING: WRITTEN}
_LEGEND = (
    f"{READ} read, {MASKED} masked, {WRITTEN} written, {READ_AND_WRITTEN} read and written, {MASKED_AND_WRITTEN} masked and "
    f"written, {COUNTED} counted, not read, {NOTHING} nothing. Masks by name, filters, orders, numbers: --role ROLE."
)

Column = tuple[tuple[Role, Relation], ...]
"""Roles with the relations to a child, in which every class has the same mark."""


def mark(decided: dict[Key, str], data: str, role: Role, relation: Relation) -> str:
    """What a role reads and writes of a class in a relation, as one letter of the legend."""
    read, write, counted = (
        decided.get((data, action.value, role.value, relation.value), DENY)
        for action in (Action.READ, Action.WRITE, Action.AGGREGATE)
    )
    of_reading = MASKED if read.startswith(MASK) else READ if read == ALLOW else NOTHING
    if write == ALLOW:
        return _WITH_WRITE[of_reading]
    return COUNTED if of_reading == NOTHING and counted == ALLOW else of_reading


def screen(grants: Grants) -> Iterator[str]:
    """The whole policy in lines of at most WIDTH characters: classes of a child's record by relation, the others by role alone."""
    decided = by_class(grants)
    names = sorted(grants.sentences)
    columns = _columns(decided, names)
    yield _LEGEND
    yield from _wrapped("", _columns_of_roles(columns))
    marks = {data: "".join(mark(decided, data, *column[0]) for column in columns) for data in names}
    asked = {data for data, _, _, relation in decided if relation != Relation.SIGNED_IN}
    groups = alike((data for data in names if data in asked), marks.__getitem__)
    yield ""
    yield from _panels(groups, marks, columns)
    yield from _wrapped("Same marks: ", (", ".join(group) for group in groups if len(group) > 1))
    yield from _wrapped("By role alone: ", _by_role(decided, names))
    if nobody := [data for data in names if all(key[0] != data or decided[key] == DENY for key in decided)]:
        yield f"Nobody: {', '.join(nobody)}"


def of_role(grants: Grants, role: Role) -> Iterator[str]:
    """Everything that a role may do, in lines: the classes that are decided alike, and under them what in which relations."""
    given: dict[str, dict[str, list[str]]] = {data: {} for data in sorted(grants.sentences)}
    for (data, action, each, relation), decision in sorted(by_class(grants).items()):
        if each == role and decision != DENY:
            given[data].setdefault(relation, []).append(action if decision == ALLOW else f"{action} {decision}")
    for group in alike(given, lambda data: tuple((held, *given[data][held]) for held in sorted(given[data]))):
        yield from textwrap.wrap(f"{len(group)}: {', '.join(group)}", WIDTH, subsequent_indent="   ")
        of_group = given[group[0]]
        for held in alike(of_group, lambda relation: tuple(of_group[relation])):  # noqa: B023 - asked at once
            yield f"    {_SAME.join(held)}: {', '.join(of_group[held[0]])}"
        if not of_group:
            yield "    nothing"


def alike(names: Iterable[str], decisions: Callable[[str], Hashable]) -> list[list[str]]:
    """The names in groups of those with the same decisions, each group in the place of its first name."""
    groups: dict[Hashable, list[str]] = {}
    for name in names:
        groups.setdefault(decisions(name), []).append(name)
    return list(groups.values())


def _columns(decided: dict[Key, str], names: Sequence[str]) -> list[Column]:
    """Those who care for a child first, then families; those who are decided alike over every class are one column."""
    pairs = [
        (role, relation)
        for role in sorted(Role, key=lambda role: (_block(role), role))
        for relation in (*CHILD_RELATIONS[role], *counting(role), *((Relation.OWN,) if role is Role.PARENT else ()))
    ]
    columns: dict[tuple[int, str], list[tuple[Role, Relation]]] = {}
    for role, relation in pairs:
        marks = "".join(mark(decided, data, role, relation) for data in names)
        columns.setdefault((_block(role), marks), []).append((role, relation))
    return [tuple(column) for column in columns.values()]


def _block(role: Role) -> int:
    return 0 if role in FIRST_AID else 1 if role in FAMILY else 2


def _columns_of_roles(columns: list[Column]) -> Iterator[str]:
    """Each role with the letters of its columns and the relations that they stand for."""
    by_role: dict[Role, dict[str, list[str]]] = {}
    for letter, column in zip(ascii_letters[: len(columns)], columns, strict=True):
        for role, relation in column:
            by_role.setdefault(role, {}).setdefault(letter, []).append(relation)
    for role, held in by_role.items():
        yield f"{role}: {', '.join(f'{letter} {_SAME.join(relations)}' for letter, relations in held.items())}"


def _more(group: Sequence[str]) -> str:
    return f"+{len(group) - 1}" if len(group) > 1 else ""


def _panels(groups: list[list[str]], marks: dict[str, str], columns: list[Column]) -> Iterator[str]:
    """The groups beside each other, down and then across; letters above say which column is which."""
    height = -(-len(groups) // _PANELS)
    panels = [groups[start : start + height] for start in range(0, len(groups), height)]
    cells: list[list[str]] = []
    for panel in panels:
        titles = [f"{group[0]} {_more(group)}".rstrip() for group in panel]
        width = max(map(len, titles))
        head = f"{'':<{width}} {_spaced(ascii_letters[: len(columns)], columns)}"
        rows = [
            f"{title:<{width}} {_spaced(marks[group[0]], columns)}" for title, group in zip(titles, panel, strict=True)
        ]
        cells.append([head, *rows, *([""] * (height - len(rows)))])
    for line in zip(*cells, strict=True):
        yield "  ".join(line).rstrip()


def _spaced(letters: str, columns: list[Column]) -> str:
    """A space between those who care, families and the others."""
    blocks = [_block(column[0][0]) for column in columns]
    return " ".join(
        "".join(letter for letter, each in zip(letters, blocks, strict=True) if each == block)
        for block in sorted(set(blocks))
    )


def _by_role(decided: dict[Key, str], names: Iterable[str]) -> Iterator[str]:
    """What needs no relation to a child: the classes, and after each letter the roles that it holds for."""
    for group in alike(names, lambda data: tuple(mark(decided, data, role, Relation.SIGNED_IN) for role in Role)):
        roles: dict[str, list[Role]] = {}
        for role in sorted(Role):
            roles.setdefault(mark(decided, group[0], role, Relation.SIGNED_IN), []).append(role)
        roles.pop(NOTHING, None)
        if roles:
            held_by = (
                f"{letter} {'everyone' if len(held) == len(Role) else ' '.join(held)}" for letter, held in roles.items()
            )
            yield f"{', '.join(group)}: {', '.join(held_by)}"


def _wrapped(title: str, parts: Iterable[str]) -> list[str]:
    """Lines that end between two parts, where these are short."""
    kept = "; ".join(part.replace(" ", _KEPT) if len(part) < WIDTH // 3 else part for part in parts)
    return [line.replace(_KEPT, " ") for line in textwrap.wrap(title + kept, WIDTH, break_on_hyphens=False)]
