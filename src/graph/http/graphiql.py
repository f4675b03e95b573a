"""GraphiQL: the page that Strawberry carries; its scripts come from a public network address."""

from functools import cache

from strawberry.http.ides import get_graphql_ide_html


@cache
def graphiql_page() -> str:
    """The HTML of GraphiQL for this endpoint."""
    return get_graphql_ide_html("graphiql").replace("Strawberry GraphiQL", "Child digital passport")
