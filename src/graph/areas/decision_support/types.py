"""Decision cards, rules and answers as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.decision_support.tables import DecisionCardAnswerRow, DecisionRuleRow
from graph.areas.norm.types import NormCheck
from graph.schema.binding import (
    Argument,
    Edge,
    Root,
    RuledBy,
    TypeBinding,
    WriteOutcome,
    bind,
    bound,
    column,
    computed,
)
from graph.schema.outside import Outside
from graph.schema.scalars import JSON, Date, DateTime, Icd10Code


@strawberry.enum(description="At which moment of a doctor's work cards are asked for.")
class DecisionHook(Enum):
    """Those of CDS Hooks that this service answers."""

    PATIENT_VIEW = strawberry.enum_value("PATIENT_VIEW", description="The record is opened.")
    ORDER_SELECT = strawberry.enum_value("ORDER_SELECT", description="Drugs are being ordered.")


@strawberry.enum(description="What kind of card it is.")
class DecisionCardKind(Enum):
    """A preliminary diagnosis is told from all else by its kind."""

    ADVICE = strawberry.enum_value("ADVICE", description="Something that deserves a look.")
    PRELIMINARY = strawberry.enum_value(
        "PRELIMINARY", description="A diagnosis to think of; it is none until a doctor makes one."
    )


@strawberry.enum(description="How urgent a card is, as CDS Hooks says it.")
class DecisionIndicator(Enum):
    """The three of CDS Hooks."""

    INFO = strawberry.enum_value("INFO", description="To know.")
    WARNING = strawberry.enum_value("WARNING", description="To look at before going on.")
    CRITICAL = strawberry.enum_value("CRITICAL", description="To look at before anything else.")


@strawberry.enum(description="What a doctor answers to a card.")
class DecisionAnswer(Enum):
    """Both are kept and counted."""

    ACCEPTED = strawberry.enum_value("ACCEPTED", description="It is followed.")
    OVERRIDDEN = strawberry.enum_value("OVERRIDDEN", description="It is not, for a reason.")


@strawberry.enum(description="Why a card is not followed.")
class DecisionOverrideReason(Enum):
    """Words, so that they can be counted."""

    ALREADY_DONE = strawberry.enum_value("ALREADY_DONE", description="It is done already, and not on record here.")
    NOT_APPLICABLE = strawberry.enum_value("NOT_APPLICABLE", description="It does not apply to this child.")
    BENEFIT_OUTWEIGHS = strawberry.enum_value("BENEFIT_OUTWEIGHS", description="The benefit outweighs the risk.")
    FACT_IS_WRONG = strawberry.enum_value("FACT_IS_WRONG", description="A fact that it is made of is wrong.")
    PATIENT_DECLINED = strawberry.enum_value("PATIENT_DECLINED", description="The child or the family declined.")
    OTHER = strawberry.enum_value("OTHER", description="For another reason.")


@strawberry.type(description="The rule that makes a card.")
@bound(TypeBinding(structural=True))
class CitedDecisionRule:
    """As it was when the card was made."""

    code: str = bind(WriteOutcome("code"), "Its code; MODEL of a card of a model.")
    version: str = bind(WriteOutcome("version"), "Its version, or that of the model.")
    title: str = bind(WriteOutcome("title"), "Its title.")
    source: str = bind(WriteOutcome("source"), "What it is taken from.")
    source_url: str | None = bind(WriteOutcome("sourceUrl"), "Where that stands.")
    checked: NormCheck = bind(WriteOutcome("checked"), "Whether somebody has compared it with its source.")


@strawberry.type(description="A document that a fact of a card stands in.")
@bound(TypeBinding(structural=True))
class DecisionDocument:
    """As the viewer reads it."""

    id: strawberry.ID = bind(WriteOutcome("id"), "Global id of a MedicalDocument.")
    title: str | None = bind(WriteOutcome("title"), "Its title.")
    date: Date | None = bind(WriteOutcome("date"), "Its day.")


@strawberry.type(description="A norm by which a fact of a card is one.")
@bound(TypeBinding(structural=True))
class DecisionNorm:
    """As `Norm` says it."""

    act: str | None = bind(WriteOutcome("act"), "Number of the order.")
    title: str | None = bind(WriteOutcome("title"), "Its title.")
    valid_from: Date | None = bind(WriteOutcome("validFrom"), "The first day on which this version is in force.")
    checked: NormCheck | None = bind(WriteOutcome("checked"), "Whether a person has compared it with the act.")


@strawberry.type(description="A fact that a card is made of.")
@bound(TypeBinding(structural=True))
class DecisionInput:
    """As the viewer reads it, masked where they read it masked."""

    field: str = bind(WriteOutcome("field"), "The field that says it, such as `Passport.allergies`.")
    words: str = bind(WriteOutcome("words"), "What it says.")
    document: DecisionDocument | None = bind(WriteOutcome("document"), "Its document; null where it has none.")
    norm: DecisionNorm | None = bind(WriteOutcome("norm"), "By which norm; null where it is by none.")


@strawberry.type(description="A write of the graph that a card suggests; nothing is written unless you send it.")
@bound(TypeBinding(structural=True))
class DecisionSuggestion:
    """A reference to a mutation."""

    label: str = bind(WriteOutcome("label"), "What it does.")
    write: str = bind(WriteOutcome("write"), "The field of Mutation, such as `referralCreate`.")
    arguments: JSON = bind(WriteOutcome("arguments"), "What of its input is known; the rest is yours to say.")


@strawberry.type(
    description="A diagnosis to think of. It is no Condition, and becomes one by a doctor's document alone."
)
@bound(TypeBinding(structural=True))
class PreliminaryDiagnosis:
    """Of a card of kind PRELIMINARY."""

    icd10: Icd10Code = bind(WriteOutcome("icd10"), "Code of ICD-10.")
    display: str = bind(WriteOutcome("display"), "In words.")


@strawberry.type(description="Something that deserves a doctor's look, by a rule, with the facts that it is made of.")
@bound(TypeBinding(structural=True))
class DecisionCard:
    """Made outside the statement, of what the graph told the viewer."""

    id: strawberry.ID = bind(WriteOutcome("id"), "The same while rule and facts are; what an answer names.")
    kind: DecisionCardKind = bind(WriteOutcome("kind"), "What kind of card it is.")
    indicator: DecisionIndicator = bind(WriteOutcome("indicator"), "How urgent it is.")
    summary: str = bind(WriteOutcome("summary"), "In a sentence.")
    detail: str = bind(WriteOutcome("detail"), "More of it.")
    notice: str = bind(WriteOutcome("notice"), "That it is advice, or PRELIMINARY, and no diagnosis.")
    rule: CitedDecisionRule = bind(WriteOutcome("rule"), "By which rule.")
    inputs: list[DecisionInput] = bind(WriteOutcome("inputs"), "The facts that it is made of; never empty.")
    norm: DecisionNorm | None = bind(WriteOutcome("norm"), "The first norm of its facts; null where they have none.")
    suggestions: list[DecisionSuggestion] = bind(WriteOutcome("suggestions"), "Writes that it suggests.")
    preliminary: PreliminaryDiagnosis | None = bind(WriteOutcome("preliminary"), "Of a PRELIMINARY card its diagnosis.")
    answer: DecisionAnswer | None = bind(
        WriteOutcome("answer"), "What was answered to it last; null where nothing was."
    )
    answered_at: DateTime | None = bind(WriteOutcome("answeredAt"), "When.")


@strawberry.type(description="A rule of decision support in force; nothing in it is of a child.")
@bound(TypeBinding(row=DecisionRuleRow, ruled_by=RuledBy.ANYONE, data="decision_rule"))
class DecisionRule:
    """A row of `decision_rule`."""

    code: str | None = column("Its code.")
    version: str | None = column("Its version.")
    title: str | None = column("Its title.")
    source: str | None = column("What it is taken from.")
    source_url: str | None = column("Where that stands.")
    checked: NormCheck | None = column("Whether somebody has compared it with its source.")
    valid_from: Date | None = column("The first day on which it is in force.")
    definition: str | None = column("What it is made of, as JSON (docs/decision-support.md).")
    accepted: int | None = computed("decision_rule_accepted", "Cards of it that were accepted; null below five.")
    overridden: int | None = computed("decision_rule_overridden", "Cards of it that were overridden; null below five.")


@strawberry.type(description="What a doctor answered to a card.")
@bound(TypeBinding(row=DecisionCardAnswerRow, ruled_by=RuledBy.CHILD, data="decision_card"))
class DecisionCardAnswer:
    """A row of `decision_card_answer`."""

    card: str | None = computed("decision_answer_card", "The id of the card.")
    rule_code: str | None = column("The rule of the card.")
    rule_version: str | None = column("Its version.")
    answer: DecisionAnswer | None = column("What was answered.")
    reason: DecisionOverrideReason | None = column("Why it was not followed; null where it was.")
    comment: str | None = column("In the words of who answered.")
    answered_by: str | None = computed("decision_answerer", "Who.")
    answered_at: DateTime | None = column("When.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class AnswersOfChild:
    """What `Child` gets from this area."""

    decision_card_answers: list[DecisionCardAnswer] | None = bind(
        Edge(on={"child_id": "id"}, order=("-answered_at", "-id")),
        "What doctors answered to decision cards, newest first.",
        data="decision_card",
    )


@strawberry.input(description="A drug that is being ordered.")
class DecisionOrder:
    """By name, code or both."""

    display: str | None = strawberry.field(default=None, description="Its name.")
    code: str | None = strawberry.field(default=None, description="Its code.")
    code_system: str | None = strawberry.field(default=None, description="The system of that code, as a URI.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class QueriesOfDecisions:
    """What `Query` gets from this area."""

    decision_support_cards: list[DecisionCard] | None = bind(
        Outside("decision_support_cards"),
        "What deserves a look now, by the rules in force over what you may read of this child, the most urgent first; null for a"
        " child whose cards you may not have, exactly as for one that there is not.",
        {
            "child_id": Argument(strawberry.ID, "Global id of the child."),
            "hook": Argument(DecisionHook, "At which moment you ask."),
            "orders": Argument(
                list[DecisionOrder] | None,
                "Drugs that you are ordering, at most 20; they are looked at and not kept.",
                strawberry.UNSET,
            ),
        },
        data="decision_support",
    )
    decision_rules: list[DecisionRule] | None = bind(
        Root("decision_rules"), "The rules in force, by code.", data="decision_rule"
    )
