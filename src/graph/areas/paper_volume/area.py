"""What paper volumes bring to the graph."""

from graph.areas.area import Area
from graph.areas.paper_volume.rules import EXPRESSIONS
from graph.areas.paper_volume.types import PaperOfChild
from graph.areas.paper_volume.write import OBJECT, ArchiveRequests
from graph.areas.paper_volume.writing import WritesOfPaper
from graph.schema.child import Child
from graph.schema.mutation import Mutation

AREA = Area(
    fields={Child: PaperOfChild, Mutation: WritesOfPaper},
    changes={"paperVolumes": "Child.paperVolumes", "archiveRequests": OBJECT},
    written=(OBJECT,),
    expressions=EXPRESSIONS,
    writes=lambda idempotent, _: ArchiveRequests(idempotent).writes,
)
