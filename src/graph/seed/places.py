"""Streets that sound like Moscow's, and what its organizations are called."""

from random import Random

STREETS = (
    "ул. Академика Павлова",
    "ул. Берёзовая Роща",
    "ул. Большая Садовая",
    "Верхняя Полевая ул.",
    "Вишнёвая ул.",
    "Дубравная ул.",
    "ул. Заречная",
    "Зелёный пр-т",
    "ул. Космонавтов",
    "Красногвардейский б-р",
    "Кленовый б-р",
    "Липовая аллея",
    "Лесная ул.",
    "Малая Набережная ул.",
    "ул. Маршала Новикова",
    "Мельничный пер.",
    "Нижняя Полевая ул.",
    "Огородный пр-д",
    "Озёрная ул.",
    "ул. Олимпийской Деревни",
    "Первомайская ул.",
    "Садовническая наб.",
    "Северный б-р",
    "Сиреневый б-р",
    "ул. Строителей",
    "Тихая ул.",
    "Университетский пр-т",
    "Цветочный пр-д",
    "Школьная ул.",
    "Яблоневая аллея",
)
LOCALITY = "Москва"
LEADERS = {
    "POLYCLINIC": "Детская городская поликлиника № {number}",
    "SCHOOL": "Школа № {number}",
    "KINDERGARTEN": "Детский сад № {number}",
    "HOSPITAL": "Детская городская больница № {number}",
    "DEPARTMENT": "Департамент здравоохранения города",
    "AMBULANCE": "Станция скорой медицинской помощи № {number}",
}


def address(random: Random, *, flat: bool = True) -> str:
    """A street and house, with a flat for people."""
    house = f"{LOCALITY}, {random.choice(STREETS)}, д. {random.randint(1, 60)}"
    return f"{house}, кв. {random.randint(1, 240)}" if flat else house
