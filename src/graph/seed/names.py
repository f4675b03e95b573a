"""Russian names, made of lists: family names and patronymics agree with the sex of the person."""

from random import Random
from typing import NamedTuple

FAMILIES = (
    "Алексеев Андреев Антонов Баранов Белов Беляев Богданов Борисов Васильев Виноградов Волков Воробьёв Гаврилов "
    "Герасимов Голубев Григорьев Громов Давыдов Данилов Денисов Дмитриев Дорофеев Егоров Ермаков Ершов Жуков "
    "Зайцев Захаров Зимин Зуев Игнатов Ильин Калинин Карпов Киселёв Климов Ковалёв Козлов Комаров Королёв Крылов "
    "Кудрявцев Кузнецов Куликов Лебедев Логинов Макаров Максимов Марков Мельников Миронов Морозов Назаров "
    "Некрасов Никитин Новиков Орлов Осипов Павлов Панов Петров Поляков Пономарёв Попов Романов Савельев Сафонов "
    "Семёнов Сергеев Сидоров Соболев Соколов Соловьёв Сорокин Степанов Суханов Тарасов Терентьев Тихонов Трофимов "
    "Уваров Успенский Фёдоров Филиппов Фомин Фролов Харитонов Чернов Широков Щербаков Вознесенский Дубровский "
    "Каменский Озёрский Рождественский Троицкий"
).split()
BOYS = (
    "Александр Алексей Андрей Артём Борис Вадим Виктор Владимир Глеб Григорий Даниил Денис Дмитрий Евгений Егор "
    "Иван Игорь Кирилл Константин Лев Максим Марк Матвей Михаил Никита Николай Олег Павел Пётр Роман Сергей "
    "Степан Тимофей Фёдор Юрий Ярослав"
).split()
GIRLS = (
    "Александра Алиса Анастасия Анна Валерия Варвара Василиса Вера Вероника Виктория Дарья Ева Евгения Екатерина "
    "Елена Елизавета Ирина Кира Ксения Любовь Маргарита Мария Милана Мира Надежда Наталья Ольга Полина София "
    "Таисия Татьяна Ульяна Юлия Яна"
).split()
# Father's given name -> patronymic of a son and of a daughter.
PATRONYMICS = {
    "Александр": ("Александрович", "Александровна"),
    "Алексей": ("Алексеевич", "Алексеевна"),
    "Андрей": ("Андреевич", "Андреевна"),
    "Антон": ("Антонович", "Антоновна"),
    "Борис": ("Борисович", "Борисовна"),
    "Виктор": ("Викторович", "Викторовна"),
    "Владимир": ("Владимирович", "Владимировна"),
    "Дмитрий": ("Дмитриевич", "Дмитриевна"),
    "Евгений": ("Евгеньевич", "Евгеньевна"),
    "Иван": ("Иванович", "Ивановна"),
    "Игорь": ("Игоревич", "Игоревна"),
    "Константин": ("Константинович", "Константиновна"),
    "Максим": ("Максимович", "Максимовна"),
    "Михаил": ("Михайлович", "Михайловна"),
    "Николай": ("Николаевич", "Николаевна"),
    "Олег": ("Олегович", "Олеговна"),
    "Павел": ("Павлович", "Павловна"),
    "Пётр": ("Петрович", "Петровна"),
    "Роман": ("Романович", "Романовна"),
    "Сергей": ("Сергеевич", "Сергеевна"),
    "Фёдор": ("Фёдорович", "Фёдоровна"),
    "Юрий": ("Юрьевич", "Юрьевна"),
}
FATHERS = tuple(PATRONYMICS)


class Name(NamedTuple):
    """A person's name; a newborn may have no given name yet."""

    family: str
    given: str | None
    patronymic: str | None

    @property
    def full(self) -> str:
        """Family name first, as registers write it."""
        return " ".join(part for part in self if part)


def family_of(base: str, female: bool) -> str:
    """The family name as a woman or a man bears it."""
    if not female:
        return base
    return f"{base[:-2]}ая" if base.endswith("ий") else f"{base}а"


def name_child(random: Random, family: str, father: str, female: bool) -> Name:
    """A child of this family and father."""
    given = random.choice(GIRLS if female else BOYS)
    return Name(family_of(family, female), given, PATRONYMICS[father][female])


def name_adult(random: Random, family: str, female: bool, given: str | None = None) -> Name:
    """An adult of this family, with a father of their own."""
    chosen = given or random.choice(GIRLS if female else FATHERS)
    return Name(family_of(family, female), chosen, PATRONYMICS[random.choice(FATHERS)][female])
