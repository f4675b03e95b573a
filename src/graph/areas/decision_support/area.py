"""What decision support brings to the graph (docs/decision-support.md)."""

from collections.abc import Mapping
from functools import partial

from graph.areas.area import Area
from graph.areas.decision_support.asked import supporting
from graph.areas.decision_support.rules import EXPRESSIONS, OPENINGS, answered
from graph.areas.decision_support.tables import DecisionCardAnswerRow
from graph.areas.decision_support.types import AnswersOfChild, QueriesOfDecisions
from graph.areas.decision_support.write import OBJECT, Answers
from graph.areas.decision_support.writing import WritesOfDecisions
from graph.execute.outside import Maker
from graph.schema.child import Child
from graph.schema.mutation import Mutation
from graph.schema.query import Query
from graph.settings import Settings


def _outside(settings: Settings | None) -> Mapping[str, Maker]:
    model = None
    if settings is not None and settings.decision_model:
        # What asks an address elsewhere is read where there is one alone.
        from graph.areas.decision_support.model import Model

        timeout = settings.decision_model_timeout
        model = Model(settings.decision_model, settings.decision_model_version, timeout)
    return {"decision_support_cards": partial(supporting, model)}


AREA = Area(
    fields={Child: AnswersOfChild, Query: QueriesOfDecisions, Mutation: WritesOfDecisions},
    openings=OPENINGS,
    outside=_outside,
    written=(OBJECT,),
    expressions=EXPRESSIONS,
    labelled={DecisionCardAnswerRow: answered},
    writes=lambda idempotent, _: Answers(idempotent).writes,
)
