"""What a share link shows, as one sheet of HTML: pure, from the answer of the graph; every value is escaped."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from graph.http.pages import Html

Shown = Mapping[str, Any]

# In Russian and in English; what is no word of ours is shown as it stands.
STATUS = {
    "PROVISIONAL": ("предварительно, определить заново", "provisional, determine again"),
    "CONFLICTING": ("документы расходятся, определить заново", "documents disagree, determine anew"),
    "UNKNOWN": ("не записано", "not recorded"),
    "RETRACTED": ("не записано: документ аннулирован", "not recorded: the document was annulled"),
    "HIDDEN": ("не показано", "not shown"),
}
ASSERTION = {
    "KNOWN_NONE": ("известно, что нет", "known to be none"),
    "NO_INFORMATION": ("не записано", "not recorded"),
    "HIDDEN": ("не показано", "not shown"),
}
WORDS = {
    "O": ("O(I)", "O(I)"),
    "A": ("A(II)", "A(II)"),
    "B": ("B(III)", "B(III)"),
    "AB": ("AB(IV)", "AB(IV)"),
    "POSITIVE": ("положительный", "positive"),
    "NEGATIVE": ("отрицательный", "negative"),
    "WEAK_D": ("слабый D: как реципиент — отрицательный", "weak D: as a recipient negative"),
    "HIGH": ("опасна", "dangerous"),
    "LOW": ("неопасна", "not dangerous"),
    "UNABLE_TO_ASSESS": ("опасность не оценена", "danger not assessed"),
    "ACTIVE": ("сейчас", "now"),
    "RECURRENCE": ("повторно", "recurrence"),
    "RELAPSE": ("обострение", "relapse"),
    "INACTIVE": ("не активно", "inactive"),
    "REMISSION": ("ремиссия", "in remission"),
    "RESOLVED": ("прошло", "resolved"),
    "STOPPED": ("отменено", "stopped"),
    "COMPLETED": ("завершено", "completed"),
    "NOT_DONE": ("не сделано", "not done"),
    "MAIN": ("основная", "main"),
    "PREPARATORY": ("подготовительная", "preparatory"),
    "SPECIAL_A": ("специальная А", "special A"),
    "SPECIAL_B": ("специальная Б", "special B"),
    "ASTHMA": ("астма", "asthma"),
    "DIABETES": ("диабет", "diabetes"),
    "EPILEPSY": ("эпилепсия", "epilepsy"),
    "HAEMOPHILIA": ("гемофилия", "haemophilia"),
    "ANAPHYLAXIS": ("анафилаксия", "anaphylaxis"),
    "CARDIAC": ("сердце", "heart"),
    "COELIAC": ("целиакия", "coeliac disease"),
}
NOTICE = (
    "Только для ориентира: перед переливанием группу и резус определяют заново.",
    "Orientation only: re-determine blood group and Rh before any transfusion.",
)


def both(russian: str, english: str) -> Html:
    """A text in both languages, of which the page shows one."""
    return Html(f'<span lang="ru">{escape(russian)}</span><span lang="en">{escape(english)}</span>')


def sheet(child: Shown) -> dict[str, Html]:
    """What the template of the sheet is filled with; a part that the link does not show is left out."""
    name = (child["name"] or {}).get("full")
    return {
        "name": Html(escape(name)) if name else both("Имя не записано", "No name recorded"),
        "birth": Html(_day(child["birthDate"])),
        "parts": Html("".join(_parts(child, child["passport"]))),
        "updated": Html(_day(child["passport"]["updatedAt"])),
    }


def _parts(child: Shown, passport: Shown) -> Iterator[str]:
    if "bloodGroup" in passport:
        lines = [
            _line(both("Группа крови", "Blood group"), _fact(passport["bloodGroup"])),
            _line(both("Резус-фактор", "Rh factor"), _fact(passport["rhFactor"])),
        ]
        yield _part(both("Кровь", "Blood"), lines, f'<p class="notice">{both(*NOTICE)}</p>')
    for key, title, names in LISTS:
        if key in passport:
            yield _part(title, _items(passport[key], names))
    if "vaccinations" in child:
        yield _part(both("Прививки", "Vaccinations"), _vaccinations(child["vaccinations"]))
    if "healthGroup" in passport:
        lines = [
            _line(both("Группа здоровья", "Health group"), _fact(passport["healthGroup"])),
            _line(both("Физкультура", "Physical education"), _fact(passport["physicalEducationGroup"])),
        ]
        yield _part(both("Группы", "Groups"), lines)
    if "anthropometry" in passport:
        yield _part(both("Рост и вес", "Height and weight"), _growth(passport["anthropometry"] or {}))


# Of a list of the passport: its field, its title, and of each item the fields in the order in which they are read.
LISTS: tuple[tuple[str, Html, tuple[str, ...]], ...] = (
    ("allergies", both("Аллергии", "Allergies"), ("substance", "criticality", "clinicalStatus", "reaction")),
    ("chronicConditions", both("Хронические болезни", "Chronic diseases"), ("display", "clinicalStatus", "alertFlag")),
    ("medications", both("Лекарства", "Medications"), ("display", "dose", "status", "since", "until")),
)


def _items(of: Shown, names: Sequence[str]) -> list[str]:
    items = of["items"] or []
    if not items:
        return [f"<li>{both(*ASSERTION[of['assertion']])}</li>"]
    return [f"<li>{_joined(_shown(name, each[name]) for name in names)}</li>" for each in items]


def _vaccinations(page: Shown) -> list[str]:
    lines = [
        "<li>"
        + _joined(
            (
                _day(each["date"]),
                _text(each["vaccine"]),
                both(f"доза {each['doseNumber']}", f"dose {each['doseNumber']}") if each["doseNumber"] else None,
                _text(each["status"]) if each["status"] == "NOT_DONE" else None,
            )
        )
        + "</li>"
        for each in page["nodes"]
    ]
    if page["pageInfo"]["hasNextPage"]:
        lines.append(f"<li>{both('… и более ранние', '… and earlier ones')}</li>")
    return lines or [f"<li>{both(*ASSERTION['NO_INFORMATION'])}</li>"]


def _growth(measured: Shown) -> list[str]:
    height, weight = measured.get("heightCm"), measured.get("weightKg")
    at, weighed = _day(measured.get("heightAt")), _day(measured.get("weightAt"))
    stale = both("давно: взвесить заново", "long ago: weigh again") if measured.get("weightStale") else None
    unknown = both(*ASSERTION["NO_INFORMATION"])
    return [
        _line(both("Рост", "Height"), _joined((f"{height:g} см / cm", at)) if height is not None else unknown),
        _line(
            both("Вес", "Weight"), _joined((f"{weight:g} кг / kg", weighed, stale)) if weight is not None else unknown
        ),
    ]


def _fact(fact: Shown) -> str:
    status = both(*STATUS[fact["status"]]) if fact["status"] in STATUS else None
    return _joined((_text(fact["value"]), status, _day(fact["effectiveAt"]) if fact["value"] else None))


def _shown(name: str, value: Any) -> str | None:
    if value is None:
        return None
    if name in ("since", "until"):
        return ("c " if name == "since" else "— ") + _day(value)
    return _text(value)


def _text(value: str | None) -> str | None:
    return None if value is None else both(*WORDS[value]) if value in WORDS else escape(value)


def _day(value: str | None) -> str:
    """A day of an ISO date or time, as people here write it; empty where there is none."""
    return ".".join(reversed(value[:10].split("-"))) if value else ""


def _joined(parts: Any) -> str:
    return ", ".join(each for each in parts if each) or both(*ASSERTION["NO_INFORMATION"])


def _line(title: Html, value: str) -> str:
    return f"<li><b>{title}:</b> {value}</li>"


def _part(title: Html, lines: Sequence[str], more: str = "") -> str:
    return f"<section><h2>{title}</h2><ul>{''.join(lines)}</ul>{more}</section>"
