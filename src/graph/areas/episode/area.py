"""What episodes of care bring to the graph."""

from graph.areas.area import Area
from graph.areas.episode.rules import CONDITIONS, EXPRESSIONS
from graph.areas.episode.tables import EpisodeRow
from graph.areas.episode.types import EpisodesOfChild
from graph.schema.child import Child

__all__ = ["AREA", "EpisodeRow"]

AREA = Area(
    fields={Child: EpisodesOfChild},
    before={Child: "access_log"},
    conditions=CONDITIONS,
    expressions=EXPRESSIONS,
)
