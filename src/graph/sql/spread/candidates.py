"""Among which children all are whom a viewer reaches in a list, where who they are cannot be asked over nodes."""

from collections.abc import Sequence

from graph.policy.vocabulary import Relation
from graph.sql.link import DistrictLink
from graph.sql.reach import CHILD, listing
from graph.sql.scope import Asker
from graph.sql.select import Select


def looks_across(relations: Sequence[Relation]) -> bool:
    """Whether a list that one of these leads asks of each child what other children say."""
    return any(CHILD[each].looks_across for each in relations if each in CHILD)


def near(asker: Asker, relations: Sequence[Relation]) -> list[Select]:
    """The ids of the children among whom all are whom the viewer reaches in a list."""
    ids: list[Select] = []
    for way in [CHILD[relation] for relation in listing(asker, relations)]:
        links = way.links(asker) if way.districts is None else (DistrictLink(way.districts(asker)),)
        ids += [children for link in links for children in link.near()]
    return ids
