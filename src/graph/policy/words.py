"""Roles, relations, actions and classes of data in words that people read, in English and Russian."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

from graph.policy.vocabulary import Action, Relation
from graph.viewer import Role


class Bilingual(NamedTuple):
    """One thing in two languages."""

    en: str
    ru: str


ROLES: dict[Role, Bilingual] = {
    Role.NURSE: Bilingual("Nurse", "Медсестра"),
    Role.SCHOOL_NURSE: Bilingual("School nurse", "Школьная медсестра"),
    Role.DISTRICT_DOCTOR: Bilingual("District doctor", "Участковый врач"),
    Role.SPECIALIST: Bilingual("Specialist", "Врач-специалист"),
    Role.EMERGENCY_DOCTOR: Bilingual("Emergency doctor", "Врач скорой помощи"),
    Role.DISPATCHER: Bilingual("Dispatcher", "Диспетчер скорой"),
    Role.PARENT: Bilingual("Parent or relative", "Родитель или родственник"),
    Role.CHILD: Bilingual("Child from 15", "Ребёнок с 15 лет"),
    Role.REGISTRAR: Bilingual("Registrar", "Регистратор"),
    Role.AUDITOR: Bilingual("Auditor", "Аудитор"),
    Role.ADMINISTRATOR: Bilingual("Administrator", "Администратор"),
    Role.FEED: Bilingual("Feed of another system", "Поток другой системы"),
    Role.DISTRICT_HEAD: Bilingual("Head of a district", "Руководитель участка"),
    Role.SHARE_LINK: Bilingual("Share link", "Ссылка для показа"),
    Role.SOCIAL_WORKER: Bilingual("Social worker", "Социальный работник"),
}

RELATIONS: dict[Relation, Bilingual] = {
    Relation.SIGNED_IN: Bilingual("is signed in", "вошёл в систему"),
    Relation.OWN: Bilingual("reads their own record as a representative", "читает свою запись представителя"),
    Relation.ATTACHED: Bilingual(
        "works in the district to which the child is attached", "работает на участке, к которому прикреплён ребёнок"
    ),
    Relation.ORGANIZATION: Bilingual(
        "works at the polyclinic to which the child is attached", "работает в поликлинике, к которой прикреплён ребёнок"
    ),
    Relation.EXPECTED: Bilingual(
        "works where the child has an appointment today", "работает там, куда ребёнок записан на сегодня"
    ),
    Relation.SCHOOL: Bilingual(
        "works at the school or kindergarten of the child", "работает в школе или детском саду ребёнка"
    ),
    Relation.TREATING: Bilingual(
        "treats the child, by a referral, an observation or a commission",
        "лечит ребёнка по направлению, наблюдает его или участвует в комиссии",
    ),
    Relation.CALL: Bilingual(
        "answers an open ambulance call for the child", "выполняет открытый вызов скорой к ребёнку"
    ),
    Relation.REPRESENTS: Bilingual("represents the child, who is under 15", "представляет ребёнка младше 15 лет"),
    Relation.REPRESENTS_TEEN: Bilingual(
        "represents the child, who is 15 to 17", "представляет ребёнка в возрасте от 15 до 17 лет"
    ),
    Relation.DELEGATED: Bilingual(
        "is a relative whom a legal representative let in until a set day",
        "родственник, которому законный представитель открыл доступ до указанного дня",
    ),
    Relation.SELF: Bilingual("is the child, from 15", "сам ребёнок, с 15 лет"),
    Relation.BREAK_GLASS: Bilingual(
        "opened the vital facts in an emergency, on record",
        "открыл жизненно важные сведения в экстренном случае, под запись",
    ),
    Relation.BREAK_GLASS_LABELS: Bilingual(
        "opened facts under a sensitivity label in an emergency, on record",
        "открыл сведения с особой пометкой в экстренном случае, под запись",
    ),
    Relation.REVIEW: Bilingual(
        "reviews an emergency opening of this record", "проверяет экстренное вскрытие этой записи"
    ),
    Relation.ORDERED: Bilingual(
        "inspects the record by an order in force", "проверяет запись по действующему предписанию"
    ),
    Relation.AGGREGATE: Bilingual(
        "is assigned to the unit whose children are counted, and reads none of them",
        "назначен в подразделение, дети которого подсчитаны, и никого из них не читает",
    ),
    Relation.SHARED: Bilingual(
        "was given a link with a PIN by the family, for hours", "получил от семьи ссылку с ПИН-кодом на несколько часов"
    ),
    Relation.CASE: Bilingual(
        "has an open social case of the child, in an organization where they work",
        "ведёт открытый социальный случай ребёнка в организации, где работает",
    ),
}

ACTIONS: dict[Action, Bilingual] = {
    Action.READ: Bilingual("read", "читать"),
    Action.FILTER: Bilingual("filter by it", "искать по нему"),
    Action.ORDER: Bilingual("order by it", "упорядочивать по нему"),
    Action.AGGREGATE: Bilingual("count in numbers", "считать в числах"),
    Action.SUBSCRIBE: Bilingual("be told of changes", "узнавать об изменениях"),
    Action.WRITE: Bilingual("write", "изменять"),
}


@cache
def sentences_ru() -> Mapping[str, str]:
    """What each class of the package's policy is, in Russian; a class of an operator's own has its English sentence alone."""
    text = resources.files("graph.policy").joinpath("classes_ru.txt").read_text("utf-8")
    lines = (line.partition(": ") for line in text.splitlines())
    return {data: sentence for data, _, sentence in lines}
