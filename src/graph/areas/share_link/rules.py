"""Whom a share link lets look, and where a link stands."""

from graph.areas.share_link.tables import ShareLinkRow
from graph.policy.vocabulary import SHARING
from graph.sql.compartment import is_child
from graph.sql.link import Link
from graph.sql.named import Expression
from graph.sql.reach import CHILD, child_row
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import select
from graph.sql.value import ONE, Bool, Composed, Value, any_of, both, case, either, literal, negated, word
from graph.tables import AccountRow
from graph.viewer import Role


class Creator(Asker):
    """Who made a link, as the text of every read asks for them: by the account that stands in the row of the link."""

    def __init__(self, asker: Asker, link: Rows, role: Role) -> None:
        super().__init__(role)
        self.link, self.acts_as = link, role
        self.today, self.now = asker.today, asker.now
        self.subject = link.c.created_by

    @property
    def is_read_once(self) -> bool:
        """Each link has its own."""
        return False

    def _own(self, name: str) -> Value:
        """A column of their account, null where it is closed or has lost the role."""
        account = row_of(AccountRow)
        is_open = both(
            account.c.subject == self.link.c.created_by,
            literal(self.acts_as.value) == any_of(account.c.roles),
            account.c.disabled_at.is_null(),
        )
        return select(account.c[name]).select_from(account).where(is_open).scalar()


def _holds(link: Rows, asker: Asker) -> Bool:
    """That the relation in which a link was made holds now between its creator and the child."""
    child = child_row()
    held = [
        both(link.c.relation == literal(relation.name), CHILD[relation].reaches(Creator(asker, link, role), child))
        for role, relation in SHARING
    ]
    return select(ONE).select_from(child).where(is_child(child, link.c.child_id), either(*held)).exists()


def shared(asker: Asker) -> tuple[Link, ...]:
    """The link that the viewer is, while it is open; how many views are left is counted before (execute/shares.py)."""
    link = row_of(ShareLinkRow)
    in_time = (link.c.revoked_at.is_null(), link.c.expires_at > asker.now, negated(_is_none(link.c.attempts_left)))
    return (Link(link, (link.c.subject == asker.subject,), (*in_time, _holds(link, asker))),)


def _is_none(number: Value) -> Bool:
    return number == Composed("0")


def _state(scope: Scope) -> Value:
    link, asker = scope.row, scope.asker
    return case(
        (link.c.revoked_at.is_not_null(), word("REVOKED")),
        (_is_none(link.c.attempts_left), word("CLOSED")),
        (_is_none(link.c.views_left), word("USED")),
        (link.c.expires_at <= asker.now, word("EXPIRED")),
        (_holds(link, asker), word("OPEN")),
        otherwise=word("ENDED"),
    )


EXPRESSIONS: dict[str, Expression] = {
    "share_link_state": Expression(_state, 1_500),
    "share_link_is_own": Expression(lambda scope: scope.row.c.created_by == scope.asker.subject),
}
