"""What professional literature brings to the graph."""

from graph.areas.area import Area
from graph.areas.condition.types import Condition
from graph.areas.literature.rules import CONDITIONS, OPENINGS
from graph.areas.literature.types import LiteratureOfCondition, QueriesOfLiterature
from graph.schema.query import Query

AREA = Area(
    fields={Condition: LiteratureOfCondition, Query: QueriesOfLiterature},
    openings=OPENINGS,
    conditions=CONDITIONS,
)
