"""The one table of how much a document may ask for, and the words of a refusal.

What is written is counted by plan/census.py, what becomes of it where fragments are spread by plan/ruler.py, and what it takes
to make a statement of it by the planner, as it goes (plan/weight.py). What an answer may hold is its price (plan/cost.py).
"""

from dataclasses import dataclass, replace

from graphql import Node

from graph.errors import Code, Location, Refusal
from graph.plan.selection import location_of


@dataclass(frozen=True)
class Limits:
    """The most of each; what is counted of a whole document comes first, then what of each operation.

    `fields` are counted as often as fragments are spread, `same` is how often one response key stands in one selection, and
    `comparisons` what validation compares for that; `weight` is what planning and compiling take, in µs or so (plan/weight.py).
    """

    characters: int
    tokens: int
    operations: int
    fragments: int
    variables: int
    selections: int
    directives: int
    values: int
    fields: int
    comparisons: int
    same: int
    depth: int
    nesting: int
    roots: int
    introspections: int
    pages: int
    weight: int


# Whatever is sent: with these, no document takes more than 60 ms of a processor or so (tests/benchmark/hostile.py).
ANYONES = Limits(
    characters=30_000,
    tokens=2_000,
    operations=10,
    fragments=50,
    variables=100,
    selections=320,
    directives=50,
    values=200,
    fields=320,
    comparisons=2_500,
    same=10,  # comparing them is quadratic
    depth=15,
    nesting=100,  # depth with every fragment counted as a level
    roots=50,
    introspections=10,  # the whole schema takes 20 ms
    pages=50,  # each list of children is a join beside its row, and PostgreSQL takes a hundred arguments of a function
    weight=80_000,
)
# What an operator has registered is parsed and validated at start-up, and compiled once for each role.
REGISTERED = replace(
    ANYONES,
    characters=1_000_000,
    tokens=10_000,
    operations=100,
    variables=500,
    selections=4_000,
    directives=1_000,
    values=4_000,
    fields=2_000,
    comparisons=50_000,
    weight=2_000_000,
)


def too_complex(message: str, node: Node | None = None) -> Refusal:
    """QUERY_TOO_COMPLEX, with the position of a node."""
    return Refusal(Code.TOO_COMPLEX, message, locations=[location_of(node)] if node else ())


def too_long(limits: Limits) -> Refusal:
    """QUERY_TOO_COMPLEX for a text that is too long."""
    return too_complex(f"The document has more than {limits.characters:,} characters.")


def too_many_tokens(limits: Limits, place: Location) -> Refusal:
    """QUERY_TOO_COMPLEX at the token that is one too many, in graphql-core's words."""
    message = f"Syntax Error: Document contains more than {limits.tokens} tokens. Parsing aborted."
    return Refusal(Code.TOO_COMPLEX, message, locations=(place,))
