"""Flags of risk in the worlds and the oracle of the tests."""

from datetime import date
from typing import TYPE_CHECKING, Any

from graph.areas.norm.tables import NormRow
from graph.areas.risk.tables import RiskFlagRow
from graph.tables import ChildRow, MedicalDocumentRow
from tests.areas.part import AreaPart
from tests.execute.bulk import OWN, THREE
from tests.http.world import ANNA, uid

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Draft

RULES = ("BMI_HIGH", "HEIGHT_LOW", "MEASLES_NO_DOSE", "NOT_OBSERVED")
STATUSES = ("RAISED", "RAISED", "NONE")
FLAG = "rule ruleVersion title source norm { act checked } since horizon wordsForFamily basis documents { id }"


def draw(draft: "Draft") -> None:
    """Some for each child, of any label and state."""
    from tests.proof.amendments import sets_of
    from tests.proof.world import labels

    norms = [row["id"] for row in draft.world.of(NormRow)]
    for child in draft.world.of(ChildRow):
        documents = [row["id"] for row in draft.world.of(MedicalDocumentRow) if row["child_id"] == child["id"]]
        for _ in range(draft.rng.randint(0, 4)):
            is_plain = draft.chance(0.4)
            draft.add(
                RiskFlagRow,
                child_id=child["id"],
                id=draft.id(),
                rule=draft.pick(RULES),
                status=draft.pick(STATUSES),
                rule_version=draft.text("version"),
                title=draft.text("title"),
                source=draft.text("source"),
                words_for_family=draft.maybe(draft.text("words"), 0.6),
                since=draft.maybe(draft.day()),
                horizon=draft.maybe(draft.day(0, 300)),
                basis=[draft.text("fact") for _ in range(draft.rng.randint(0, 3))],
                document_ids=draft.rng.sample(documents, min(len(documents), draft.rng.randint(0, 3))),
                turns_on=draft.maybe(draft.day(0, 300)),
                norm_id=draft.pick(norms),
                labels=[] if is_plain else labels(draft),
                state="SUPERSEDED" if is_plain else "CURRENT",
                amendment_labels=sets_of([labels(draft)]) if is_plain else None,
            )


def golden(city: "City") -> None:
    """One with words for the family, one without, and one that a document under a label takes back."""
    from tests.golden.city import ANNA as CHILD, OLD, SECRET
    from tests.golden.collected import THEN

    norm = uid(83)
    said = {"source": "from memory", "content": "{}", "sha256": "3", "imported_at": THEN}
    city.add(NormRow, id=norm, kind="RISKS", act="R1", title="Risks", valid_from=date(2026, 1, 4), **said)
    of: dict[str, Any] = {"child_id": CHILD, "rule_version": "1", "source": "WHO 2007", "norm_id": norm}
    measured = {"since": date(2026, 2, 1), "horizon": date(2027, 2, 1), "document_ids": [OLD, SECRET]}
    words = {"words_for_family": "Ask the doctor.", "basis": ["Index 25.1, z = 2.31"]}
    city.add(RiskFlagRow, rule="BMI_HIGH", status="RAISED", title="Index above +2 SD", **words, **measured, **of)
    unsaid = {"title": "No observation", "basis": ["Epilepsy, 2024-01-01"]}
    city.add(RiskFlagRow, rule="NOT_OBSERVED", status="RAISED", **unsaid, document_ids=[OLD], **of)
    low = {"rule": "HEIGHT_LOW", "title": "Height below -2 SD", "words_for_family": "Ask.", "basis": ["Height 139"]}
    hidden = {"state": "SUPERSEDED", "amendment_labels": ["MENTAL"]}
    city.add(RiskFlagRow, status="RAISED", **low, **hidden, **of)
    city.add(RiskFlagRow, status="NONE", **{**low, "basis": []}, labels=["MENTAL"], **of)


def _in_plain_words(values: "Values", row: "Row", place: "Place") -> bool:
    return row["words_for_family"] is not None


def _of_flag(values: "Values", row: "Row", place: "Place") -> bool:
    return row.cells["id"] in place.row["document_ids"]


PART = AreaPart(
    draw=draw,
    golden=golden,
    bulk=(
        (
            "risk_flag",
            (
                f"{OWN}, 'RULE' || k AS rule, 'RAISED' AS status, '1' AS rule_version, 't' AS title, 's' AS source,"
                " CASE WHEN n % 2 = 0 THEN 'w' END AS words_for_family, current_date + n % 900 AS turns_on,"
                " (SELECT max(id::text)::uuid FROM norm WHERE kind = 'RISKS') AS norm_id"
            ),
            THREE,
        ),
    ),
    limits={"in_plain_words": _in_plain_words, "risk_document": _of_flag},
    choices={("risk_flag", "status"): ("RAISED", "NONE")},
    asked={
        "risks of a child": f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ passport {{ riskFlags {{ {FLAG} }} }} }} }}',
        "risks of mine": f"{{ myChildren(first: 20) {{ nodes {{ passport {{ riskFlags {{ {FLAG} }} }} }} }} }}",
    },
)
