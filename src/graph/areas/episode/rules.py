"""Which statement begins an episode, what belongs to it, and where it stands.

Whatever ties a row to an episode must be there for the viewer: a statement that they may not see joins nothing for them.
"""

from typing import Any

from graph.areas.condition.tables import ConditionRow
from graph.areas.episode.tables import EpisodeRow
from graph.areas.observation.tables import ObservationRow
from graph.areas.referral.tables import ReferralRow
from graph.sql.compartment import of_child
from graph.sql.named import Expression, RowCondition
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, select
from graph.sql.value import ONE, Bool, Composed, Value, any_of, both, call, case, cast, either, literal, word
from graph.tables import MedicalDocumentRow

ACTIVE = ("ACTIVE", "RECURRENCE", "RELAPSE")
CATEGORY = Composed("3")  # characters of a code of ICD-10 that name its category


def _thread(row: Rows) -> Value:
    """What a diagnosis or an observation belongs to, as the view says it (migration 0261)."""
    others = ("disease",) if "disease" in row.c else ("specialty", "display")
    return call("coalesce", call("left", row.c.icd10, CATEGORY), *[row.c[name] for name in others])


def _of_thread(row: Rows, scope: Scope) -> Bool:
    return _thread(row) == scope.row.c.thread


def _there(model: Any, scope: Scope, **columns: str) -> tuple[Select, Rows]:
    """Rows of a table that belong to the episode at hand and are there for the viewer."""
    row = row_of(model)
    assert scope.child is not None
    chosen = {name: row.c[column] for name, column in columns.items()}
    statement = select(**chosen) if chosen else select(ONE)
    ties = (of_child(row, scope.child.c.id), *scope.visible(row))
    return statement.select_from(row).where(*ties), row


def _observations(scope: Scope, **columns: str) -> tuple[Select, Rows]:
    statement, row = _there(ObservationRow, scope, **columns)
    return statement.where(_of_thread(row, scope)), row


def _first(row: Rows, scope: Scope) -> Bool:
    """The first statement of its thread among those that the viewer may see."""
    statement, other = _there(EpisodeRow, scope, id="id")
    # Of one day the diagnosis comes before its observation, by the words of `beginning` too.
    order = (other.c.thread, other.c.since, other.c.beginning, other.c.id)
    return row.c.id == any_of(statement.distinct(other.c.thread).order_by(*order).array())


def _referred(row: Rows, scope: Scope) -> Bool:
    """Sent to a specialty that observes the disease, since the episode began (by the Moscow calendar)."""
    statement, _ = _observations(scope, specialty="specialty")
    day = cast(Composed(row.c.opened_at, " AT TIME ZONE 'Europe/Moscow'"), "DATE")
    return both(row.c.specialty == any_of(statement.array()), day >= scope.row.c.since)


def _documents(scope: Scope) -> list[Value]:
    """The ids of documents that state the disease, observe it, or refer the child because of it."""
    condition, row = _there(ConditionRow, scope, id="document_id")
    stated = condition.where(_of_thread(row, scope), _shown(row))
    observation, _ = _observations(scope, id="document_id")
    referral, sent = _there(ReferralRow, scope, id="document_id")
    referral = referral.where(_referred(sent, scope), sent.c.document_id.is_not_null())
    return [each.array() for each in (stated, observation, referral)]


def _visited(row: Rows, scope: Scope) -> Bool:
    """An encounter of one of these documents."""
    statement, document = _there(MedicalDocumentRow, scope, key="encounter_key")
    of_episode = either(*[document.c.id == any_of(ids) for ids in _documents(scope)])
    keys = statement.where(document.c.encounter_key.is_not_null(), of_episode)
    return row.c.encounter_key == any_of(keys.array())


def _shown(row: Rows) -> Bool:
    """Of diagnoses, what everybody who reads episodes may read of them: chronic ones, and those that go on."""
    return either(row.c.chronic, row.c.clinical_status.is_in([literal(status) for status in ACTIVE]))


def _goes_on(row: Rows) -> Bool:
    return row.c.status == literal("ACTIVE")


def _next_visit(scope: Scope) -> Value:
    statement, row = _observations(scope)
    return statement.of(call("min", row.c.visit_due_on)).where(_goes_on(row)).scalar()


def _overdue(scope: Scope) -> Value:
    return _next_visit(scope) < scope.asker.today


def _status(scope: Scope) -> Value:
    """OBSERVED while an observation goes on, FINISHED where the last one was ended or the newest chronic diagnosis is over."""
    observed, row = _observations(scope)
    ended, _ = _observations(scope)
    diagnosis, condition = _there(ConditionRow, scope, status="clinical_status")
    newest = diagnosis.where(_of_thread(condition, scope), condition.c.chronic).order_by(
        condition.c.stated_on.desc(), condition.c.id.desc()
    )
    over = newest.first().scalar() == literal("RESOLVED")
    return case(
        (observed.where(_goes_on(row)).exists(), word("OBSERVED")),
        (either(ended.exists(), over), word("FINISHED")),
        otherwise=word("ACTIVE"),
    )


def _outcome(scope: Scope) -> Value:
    """Why the last observation ended, while none goes on."""
    ended, row = _observations(scope, reason="removal_reason")
    order = (
        case((_goes_on(row), Composed("0")), otherwise=ONE).asc(),
        row.c.until.desc(nulls_last=True),
        row.c.id.desc(),
    )
    return ended.of(case((row.c.status == literal("REMOVED"), row.c.removal_reason))).order_by(*order).first().scalar()


CONDITIONS: dict[str, RowCondition] = {
    "begins_episode": RowCondition(_first, 700),
    "diagnosis_of_episode": RowCondition(_of_thread, 100),
    "observation_of_episode": RowCondition(_of_thread, 100),
    "referral_of_episode": RowCondition(_referred, 800),
    "encounter_of_episode": RowCondition(_visited, 3_800),
}
EXPRESSIONS: dict[str, Expression] = {
    "episode_next_visit": Expression(_next_visit, 1_200),
    "episode_overdue": Expression(_overdue, 1_200),
    "episode_status": Expression(_status, 2_900),
    "episode_outcome": Expression(_outcome, 1_300),
}
