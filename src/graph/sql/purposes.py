"""The reason of a read as a family is told it: a word of a closed list, since words of staff may name what a label hides."""

from collections.abc import Callable

from graph.sql.scope import Scope
from graph.sql.value import Bool, Value, any_of, case, either, literal

# As BreakGlassReason has them (areas/glass/types.py).
REASONS = ("LIFE_THREAT", "UNCONSCIOUS", "POISONING", "NO_CONTACT", "CHILD_PROTECTION", "OTHER")
# By the relation that says most of it, the first that holds.
BY_RELATION = (
    ("AUDIT_ORDER", ("ORDERED",)),
    ("REVIEW", ("REVIEW",)),
    ("EMERGENCY", ("BREAK_GLASS", "BREAK_GLASS_LABELS", "CALL")),
    ("TREATMENT", ("TREATING",)),
    ("CARE", ("ATTACHED", "ORGANIZATION", "EXPECTED")),
    ("SCHOOL", ("SCHOOL",)),
    ("SOCIAL_SUPPORT", ("CASE",)),
    ("FAMILY", ("REPRESENTS", "REPRESENTS_TEEN", "DELEGATED", "SELF")),
)


def coded_purpose(*said_by: str) -> Callable[[Value, Scope], Value]:
    """A word for the reason that was given; the viewer's own words stay, and those of readers who held one of these relations.

    A child may read its parents' words (domain.md 4.7, note 15): they know of no label that it does not.
    """

    def coded(value: Value, scope: Scope) -> Value:
        row = scope.row
        stays = (row.c.purpose.is_null(), row.c.purpose.is_in([literal(reason) for reason in REASONS]))
        own = row.c.subject == scope.asker.subject
        whens = [(_one_of(relations, scope), literal(word)) for word, relations in BY_RELATION]
        kept = [_one_of(said_by, scope)] if said_by else []
        return case((either(*stays, own, *kept), value), *whens, otherwise=literal("OTHER"))

    return coded


def _one_of(relations: tuple[str, ...], scope: Scope) -> Bool:
    return either(*[literal(relation) == any_of(scope.row.c.relations) for relation in relations])
