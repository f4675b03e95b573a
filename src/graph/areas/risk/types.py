"""Flags of risk as the graph shows them."""

import strawberry

from graph.areas.norm.types import Norm
from graph.areas.risk.tables import RiskFlagRow
from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound, column
from graph.schema.document import MedicalDocument
from graph.schema.scalars import Date


@strawberry.type(
    description="What a rule finds in the record that raises a risk, with its facts and its source: a flag, never a diagnosis and no"
    " score. It is no model of the body: it is rules with published thresholds, and where no rule finds anything nothing is said."
)
@bound(TypeBinding(row=RiskFlagRow, ruled_by=RuledBy.CHILD, data="risk"))
class RiskFlag:
    """A row of `risk_flag`."""

    rule: str | None = column("Code of the rule.")
    rule_version: str | None = column("Its version.")
    title: str | None = column("What the rule says, in words for the staff.")
    source: str | None = column("The publication or act that its threshold is of.")
    norm: Norm | None = bind(Edge(on={"id": "norm_id"}), "In which version of the rules; whether it was checked.")
    since: Date | None = column("The day of the fact that raised it.")
    horizon: Date | None = column(
        "The day until which it counts if nothing newer is stated; null: as long as its facts stand."
    )
    words_for_family: str | None = column(
        "What it means in plain words; null where the rule has none, and then a family is not shown the flag."
    )
    basis: list[str] | None = column("The facts that it is made of.", data="risk_basis")
    documents: list[MedicalDocument] | None = bind(
        Edge(on={"child_id": "child_id"}, only="risk_document", order=("id",)),
        "The documents of these facts, of those that you may see.",
        data="risk_basis",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class RisksOfPassport:
    """What `Passport` gets from this area."""

    risk_flags: list[RiskFlag] | None = bind(
        Edge(on={"child_id": "child_id"}, where={"status": "RAISED"}, order=("rule", "id")),
        "Risks that rules find in the record today, by the codes of the rules. Each counts until its horizon, or until a newer fact.",
        data="risk_list",
    )
