"""What share links bring to the graph: a list, two writes, and the relation of a link to its child."""

from graph.areas.area import Area
from graph.areas.share_link.rules import EXPRESSIONS, shared
from graph.areas.share_link.types import ShareLinksOfChild
from graph.areas.share_link.write import OBJECT, ShareLinks
from graph.areas.share_link.writing import WritesOfShareLinks
from graph.policy.vocabulary import Relation
from graph.schema.child import Child
from graph.schema.mutation import Mutation

AREA = Area(
    fields={Child: ShareLinksOfChild, Mutation: WritesOfShareLinks},
    written=(OBJECT,),
    links={Relation.SHARED: shared},
    expressions=EXPRESSIONS,
    writes=lambda idempotent, settings: ShareLinks(idempotent, settings.address).writes,
)
