"""Episodes of care as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.condition.types import Condition
from graph.areas.encounter.types import Encounter
from graph.areas.episode.tables import EpisodeRow
from graph.areas.observation.types import DispensaryObservation
from graph.areas.referral.types import Referral
from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound, column, computed
from graph.schema.node import Connection, paged
from graph.schema.scalars import Date


@strawberry.enum(description="What an episode of care begins with.")
class EpisodeBeginning(Enum):
    """docs/episode.md."""

    DIAGNOSIS = strawberry.enum_value("DIAGNOSIS", description="A diagnosis of a chronic disease.")
    OBSERVATION = strawberry.enum_value("OBSERVATION", description="A dispensary observation.")


@strawberry.enum(description="Where an episode of care stands.")
class EpisodeStatus(Enum):
    """docs/episode.md."""

    OBSERVED = strawberry.enum_value("OBSERVED", description="A specialist observes the disease.")
    ACTIVE = strawberry.enum_value("ACTIVE", description="The disease goes on and nobody observes it.")
    FINISHED = strawberry.enum_value("FINISHED", description="The observation ended, or the disease is over.")


@strawberry.type(description="One disease from its diagnosis to its follow-up, of those statements that you may see.")
@bound(TypeBinding(row=EpisodeRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="episode"))
class Episode:
    """A row of `episode`, which begins the thread; everything else of it are rows of other areas, in their own classes of data."""

    beginning: EpisodeBeginning | None = column("What it begins with.")
    icd10_category: str | None = column(
        "The category of ICD-10 that holds it together, such as J45; null where the disease has no such code."
    )
    display: str | None = column("The disease in the words of the statement that begins it.")
    since: Date | None = column("The first day; where the statement says none, the day of the statement.")
    status: EpisodeStatus | None = computed("episode_status", "Where it stands.")
    outcome: str | None = computed("episode_outcome", "Why the last observation ended, in the words of its document.")
    next_visit: Date | None = computed(
        "episode_next_visit",
        "The next visit of the observations that go on: the day that is stated, else the last visit and a year by the planned visits.",
        data="observation",
    )
    overdue: bool | None = computed("episode_overdue", "The next visit is past.", data="observation")
    diagnoses: list[Condition] | None = bind(
        Edge(on={"child_id": "child_id"}, order=("-stated_on", "-id"), only="diagnosis_of_episode"),
        "Every statement of the disease, the newest first.",
        data="diagnosis_list",
    )
    observations: list[DispensaryObservation] | None = bind(
        Edge(on={"child_id": "child_id"}, order=("-since", "id"), only="observation_of_episode"),
        "The plan: dispensary observations of the disease.",
        data="observation_list",
    )
    referrals: Connection[Referral] = paged(
        Edge(on={"child_id": "child_id"}, order=("-opened_at", "-id"), only="referral_of_episode"),
        "Referrals since it began to a specialty that observes it, the newest first.",
        20,
        data="referral_list",
    )
    encounters: Connection[Encounter] = paged(
        Edge(on={"child_id": "child_id"}, order=("-started_at", "-id"), only="encounter_of_episode"),
        "Visits, stays and calls whose documents state the disease, its observation or such a referral, the newest first.",
        20,
        data="encounter_list",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class EpisodesOfChild:
    """What `Child` gets from this area."""

    episodes: Connection[Episode] = paged(
        Edge(on={"child_id": "id"}, order=("-since", "-id"), only="begins_episode"),
        "Chronic diseases and dispensary observations, each as one thread from diagnosis to follow-up, the latest begun first.",
        20,
        data="episode_list",
    )
