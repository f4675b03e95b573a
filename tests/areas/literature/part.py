"""Guidelines in the worlds and the oracle of the tests."""

from typing import TYPE_CHECKING

from graph.areas.literature.tables import LiteratureRow
from tests.areas.part import AreaPart
from tests.http.world import uid

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Draft


def _draw(draft: "Draft") -> None:
    """Of categories of diseases that worlds draw, and of others."""
    for _ in range(draft.rng.randint(0, 12)):
        draft.add(
            LiteratureRow,
            id=draft.id(),
            category=f"J{draft.rng.randint(10, 99)}",
            title=draft.text("guideline"),
            publisher=draft.text("publisher"),
            version=draft.text("version"),
            published=str(draft.rng.randint(2000, 2026)),
            url="https://example.org/" + draft.text("url"),
            imported_at=draft.instant(),
        )


def _golden(city: "City") -> None:
    """Two of one disease, one of a disease that most may not know of."""
    from tests.golden.collected import THEN

    texts = (("G40", "Epilepsy B"), ("G40", "Epilepsy A"), ("F32", "Depression"), ("J06", "Colds"))
    for number, (category, title) in enumerate(texts, 1):
        words = {"title": title, "publisher": "Society", "version": "2", "published": "2024-05"}
        url = f"https://example.org/{category}"
        city.add(LiteratureRow, id=uid(number), category=category, url=url, imported_at=THEN, **words)


def _is_of_disease(values: "Values", row: "Row", place: "Place") -> bool:
    code = place.row["icd10"]
    return code is not None and row["category"] == code[:3]


PART = AreaPart(
    draw=_draw,
    choices={("literature", "category"): ("A00", "B20", "J45")},
    golden=_golden,
    limits={"of_disease": _is_of_disease},
    bulk=(
        (
            "literature",
            (
                "gen_random_uuid() AS id, 'J' || 10 + n % 80 AS category, 'T' || n AS title, 'P' AS publisher, '1' AS version,"
                " '2024' AS published, 'https://example.org' AS url, now() AS imported_at"
            ),
            "generate_series(1, 4000) AS n",
        ),
    ),
    asked={"literature": '{ literature(icd10: "J45.0") { title version } }'},
)
