"""A form as its author finds it: the state and the text of each field, by the statement that the graph shows states with."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from graph.areas.certificate.forms import STATED, Form, Item
from graph.areas.certificate.rules import STATES, state
from graph.areas.certificate.texts import TEXTS
from graph.database.pools import Connection
from graph.execute.written import Intent
from graph.policy.vocabulary import Action, Relation
from graph.sql.reach import child_row
from graph.sql.scope import Asker, FromList, Scope
from graph.sql.select import select
from graph.sql.statement import Statement, compile_statement
from graph.sql.value import UUID as KEY, array, cast, parameter
from graph.write.author import arguments, viewer_values

WITHHELD, READY = "WITHHELD", frozenset({"PRESENT", "NEEDS_SIGNATURE"})
LONGEST_ABSENCE = 60  # days; longer ones are a medical commission's (UNVERIFIED)


@dataclass(frozen=True)
class Filled:
    """States and texts by the names of fields."""

    states: Mapping[str, str]
    texts: Mapping[str, str]

    def lacking(self, form: Form) -> list[Item]:
        """The required fields that are not ready."""
        return [item for item in form.items if item.is_required and self.states[item.name] not in READY]

    def lines(self, form: Form) -> list[str]:
        """What stands on the paper."""
        return [f"{item.title}: {self.texts[item.name]}" for item in form.items if item.name in self.texts]


async def fill(
    connection: Connection, intent: Intent, child_id: UUID, relations: Collection[Relation], form: Form
) -> Filled:
    """The form as the author may read it in these relations, with what they state themselves."""
    names = [item.name for item in form.items if item.name in STATES]
    seen = [name for name in names if _is_read(intent, relations, name)]
    statement = _statement(intent, relations, form, seen)
    row: Any = await connection.fetchrow(*arguments(statement, {**viewer_values(intent.request), "child": child_id}))
    stated = _stated(form, intent.given.get("statement") or {}, intent.request.moment.today)
    states = dict.fromkeys(names, WITHHELD) | dict(zip(seen, row[0], strict=True)) | dict(stated.states)
    return Filled(states, dict(zip(seen, row[1], strict=True)) | dict(stated.texts))


def _is_read(intent: Intent, relations: Collection[Relation], name: str) -> bool:
    """Whether the author reads the field in one of the relations, as the policy says of its state."""
    first, *rest = name.split("_")
    coordinate = "CertificateReadiness." + first + "".join(part.title() for part in rest)
    allowed = intent.grants.rule(intent.request.viewer.role, Action.READ, coordinate).allowed
    return not allowed.isdisjoint(relations)


def _statement(intent: Intent, relations: Collection[Relation], form: Form, names: list[str]) -> Statement:
    role, child = intent.request.viewer.role, child_row()
    scope = Scope(
        asker=Asker(role),
        row=child,
        source=FromList(),
        holds=dict.fromkeys(relations),
        labels={relation: intent.grants.labels[role, relation] for relation in relations},
        types={},
        child=child,
        options={"form": form.code},
    )
    states, texts = ([cast(each(scope), "TEXT") for each in some] for some in _of(names))
    return compile_statement(
        select(array(states), array(texts)).select_from(child).where(child.c.id == parameter("child", KEY))
    )


def _of(names: list[str]) -> Any:
    return [state(name) for name in names], [TEXTS[name] for name in names]


def _stated(form: Form, stated: Mapping[str, Any], today: date) -> Filled:
    """The fields that the author states; one that is not said, or cannot be so, still needs what it needs."""
    texts: dict[str, str] = {}
    inspected, (first, last) = stated.get("inspectedOn"), (stated.get("absentFrom"), stated.get("absentTo"))
    limit = (form.item("inspection") or Item("", "", False, None, None)).max_age or 0
    if inspected is not None and 0 <= (today - inspected).days <= limit:
        texts["inspection"] = f"{inspected:%d.%m.%Y}, не выявлено"
    if stated.get("noContraindications"):
        texts["contraindications"] = "да"
    if first is not None and last is not None and 0 <= (last - first).days < LONGEST_ABSENCE:
        texts["absence"] = f"с {first:%d.%m.%Y} по {last:%d.%m.%Y}"
    names = [item.name for item in form.items if item.name in STATED and item.name != "signature"]
    states = {name: "PRESENT" if name in texts else "MISSING" for name in names}
    return Filled(states | {"signature": "PRESENT"}, {name: texts[name] for name in names if name in texts})
