"""Roles, relations and actions in words that people read, in English and Russian."""

from typing import NamedTuple

from graph.policy.vocabulary import Action, Relation
from graph.viewer import Role


class Said(NamedTuple):
    """One thing in two languages."""

    en: str
    ru: str


ROLES: dict[Role, Said] = {
    Role.NURSE: Said("Nurse", "Медсестра"),
    Role.SCHOOL_NURSE: Said("School nurse", "Школьная медсестра"),
    Role.DISTRICT_DOCTOR: Said("District doctor", "Участковый врач"),
    Role.SPECIALIST: Said("Specialist", "Врач-специалист"),
    Role.EMERGENCY_DOCTOR: Said("Emergency doctor", "Врач скорой помощи"),
    Role.DISPATCHER: Said("Dispatcher", "Диспетчер скорой"),
    Role.PARENT: Said("Parent or relative", "Родитель или родственник"),
    Role.CHILD: Said("Child from 15", "Ребёнок с 15 лет"),
    Role.REGISTRAR: Said("Registrar", "Регистратор"),
    Role.AUDITOR: Said("Auditor", "Аудитор"),
    Role.ADMINISTRATOR: Said("Administrator", "Администратор"),
    Role.FEED: Said("Feed of another system", "Поток другой системы"),
    Role.DISTRICT_HEAD: Said("Head of a district", "Руководитель участка"),
}

RELATIONS: dict[Relation, Said] = {
    Relation.SIGNED_IN: Said("is signed in", "вошёл в систему"),
    Relation.OWN: Said("reads their own record as a representative", "читает свою запись представителя"),
    Relation.ATTACHED: Said(
        "works in the district to which the child is attached", "работает на участке, к которому прикреплён ребёнок"
    ),
    Relation.ORGANIZATION: Said(
        "works at the polyclinic to which the child is attached", "работает в поликлинике, к которой прикреплён ребёнок"
    ),
    Relation.EXPECTED: Said(
        "works where the child has an appointment today", "работает там, куда ребёнок записан на сегодня"
    ),
    Relation.SCHOOL: Said(
        "works at the school or kindergarten of the child", "работает в школе или детском саду ребёнка"
    ),
    Relation.TREATING: Said(
        "treats the child, by a referral or an observation", "лечит ребёнка по направлению или наблюдает его"
    ),
    Relation.CALL: Said("answers an open ambulance call for the child", "выполняет открытый вызов скорой к ребёнку"),
    Relation.REPRESENTS: Said("represents the child, who is under 15", "представляет ребёнка младше 15 лет"),
    Relation.REPRESENTS_TEEN: Said(
        "represents the child, who is 15 to 17", "представляет ребёнка в возрасте от 15 до 17 лет"
    ),
    Relation.DELEGATED: Said(
        "is a relative whom a legal representative let in until a set day",
        "родственник, которому законный представитель открыл доступ до указанного дня",
    ),
    Relation.SELF: Said("is the child, from 15", "сам ребёнок, с 15 лет"),
    Relation.BREAK_GLASS: Said(
        "opened the vital facts in an emergency, on record",
        "открыл жизненно важные сведения в экстренном случае, под запись",
    ),
    Relation.BREAK_GLASS_LABELS: Said(
        "opened facts under a sensitivity label in an emergency, on record",
        "открыл сведения с особой пометкой в экстренном случае, под запись",
    ),
    Relation.REVIEW: Said("reviews an emergency opening of this record", "проверяет экстренное вскрытие этой записи"),
    Relation.ORDERED: Said("inspects the record by an order in force", "проверяет запись по действующему предписанию"),
    Relation.AGGREGATE: Said(
        "is assigned to the unit whose children are counted, and reads none of them",
        "назначен в подразделение, дети которого подсчитаны, и никого из них не читает",
    ),
}

ACTIONS: dict[Action, Said] = {
    Action.READ: Said("read", "читать"),
    Action.FILTER: Said("filter by it", "искать по нему"),
    Action.ORDER: Said("order by it", "упорядочивать по нему"),
    Action.SUBSCRIBE: Said("be told of changes", "узнавать об изменениях"),
    Action.WRITE: Said("write", "изменять"),
}
