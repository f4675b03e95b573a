"""Share links in the worlds and the oracle of the tests."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from graph.areas.share_link.tables import ShareLinkRow
from graph.policy.vocabulary import Relation
from graph.tables import AccountRow, ChildRow, RepresentationRow
from graph.viewer import Role, Viewer
from tests.areas.part import AreaPart
from tests.execute.bulk import OWN, THREE
from tests.http.world import ANNA
from tests.proof.world import NOW

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.reach import Reach
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Draft

PARTS = ("BLOOD", "ALLERGIES", "CHRONIC_CONDITIONS", "MEDICATIONS", "VACCINATIONS", "GROUPS", "GROWTH")
RELATIONS = {"REPRESENTS": Role.PARENT, "REPRESENTS_TEEN": Role.PARENT, "SELF": Role.CHILD}
OTHER = "share_link_2"  # an account of the golden city whose link was taken back


def _draw(draft: "Draft") -> None:
    """Links of every state: by who represents the child by any row, by the child, by somebody else."""
    accounts, ties = draft.world.of(AccountRow), draft.world.of(RepresentationRow)
    people = [row for row in accounts if row["representative_id"] or row["child_id"]]
    for child in draft.world.of(ChildRow):
        tied = {row["representative_id"] for row in ties if row["child_id"] == child["id"]}
        near = [row for row in people if row["representative_id"] in tied or row["child_id"] == child["id"]]
        for _ in range(draft.pick((0, 1, 2, 3))):
            creator = draft.pick(near if near and draft.chance(0.9) else people)
            natural = "SELF" if creator["child_id"] else draft.pick(("REPRESENTS", "REPRESENTS_TEEN"))
            relation = natural if draft.chance(0.9) else draft.pick(tuple(RELATIONS))
            _link(draft, child, creator["subject"], relation)


def _link(draft: "Draft", child: dict[str, Any], creator: str, relation: str) -> None:
    subject, created = draft.text("share-link"), NOW - timedelta(hours=draft.rng.randint(0, 23))
    roles = [Role.SHARE_LINK.value] if draft.chance(0.95) else []
    draft.add(AccountRow, subject=subject, roles=roles, disabled_at=draft.maybe(draft.instant(), 0.06))
    draft.world.viewers.append(Viewer(subject, Role.SHARE_LINK))
    draft.add(
        ShareLinkRow,
        child_id=child["id"],
        id=draft.id(),
        subject=subject,
        created_by=creator,
        relation=relation,
        parts=sorted(draft.rng.sample(PARTS, draft.rng.randint(1, 4))),
        code_hash=subject.encode(),
        pin_hash=draft.text("hash"),
        created_at=created,
        expires_at=draft.pick((created + timedelta(hours=24), created + timedelta(hours=24), NOW, created)),
        views_allowed=3,
        views_left=draft.rng.randint(0, 3),
        attempts_left=draft.pick((0, 2, 5, 5)),
        viewed_at=draft.maybe(draft.instant(), 0.5),
        revoked_at=draft.maybe(draft.instant(), 0.15),
    )


def _golden(city: "City") -> None:
    """One that is open, by the mother; and one that she took back."""
    from tests.golden.city import ANNA as CHILD

    of = {"child_id": CHILD, "created_by": "parent", "relation": "REPRESENTS", "pin_hash": "hash", "views_allowed": 3}
    made = {"created_at": NOW - timedelta(hours=1), "expires_at": NOW + timedelta(hours=2), "attempts_left": 5}
    city.add(AccountRow, subject=OTHER, roles=[Role.SHARE_LINK.value], disabled_at=NOW)
    shown = {"subject": "share_link", "parts": ["ALLERGIES", "BLOOD"], "code_hash": b"1", "views_left": 2}
    city.add(ShareLinkRow, **of, **made, **shown)
    over = {"subject": OTHER, "parts": ["GROWTH"], "code_hash": b"2", "views_left": 3, "revoked_at": NOW}
    city.add(ShareLinkRow, **of, **made, **over)


def _holds(reach: "Reach", link: "Row", child: "Row") -> bool:
    """Whether the right that a link hangs on holds now, as its creator would be asked."""
    role = RELATIONS[link["relation"]]
    creator = type(reach)(reach.store, Viewer(link["created_by"], role), reach.moment)
    return Relation[link["relation"]] in creator.to_child(child)


def _ties(reach: "Reach", child: "Row") -> bool:
    return reach.account is not None and any(
        link["subject"] == reach.viewer.subject
        and link["revoked_at"] is None
        and link["expires_at"] > reach.moment.now
        and link["attempts_left"] > 0
        and _holds(reach, link, child)
        for link in reach.store.of_child("share_link", child.cells["id"])
    )


def _state(values: "Values", place: "Place") -> str:
    link = place.row
    for column, ended, word in (
        ("revoked_at", lambda value: value is not None, "REVOKED"),
        ("attempts_left", lambda value: value == 0, "CLOSED"),
        ("views_left", lambda value: value == 0, "USED"),
        ("expires_at", lambda value: value <= NOW, "EXPIRED"),
    ):
        if ended(link[column]):
            return word
    child = values.store.child(link.cells["child_id"])
    return "OPEN" if _holds(values.reach, link, child) else "ENDED"


FIELDS = "id parts state isOwn relation createdAt expiresAt viewsAllowed viewsLeft attemptsLeft viewedAt revokedAt"
PART = AreaPart(
    draw=_draw,
    golden=_golden,
    bulk=(
        (
            "share_link",
            (
                f"{OWN}, 'link-' || n || '-' || k AS subject, 'parent-1' AS created_by, 'REPRESENTS' AS relation,"
                " sha256(('link-' || n || '-' || k)::bytea) AS code_hash, 'h' AS pin_hash, now() AS created_at,"
                " now() + interval '1 hour' AS expires_at, 3 AS views_allowed, 3 AS views_left, 5 AS attempts_left"
            ),
            THREE,
        ),
    ),
    asked={
        "share links": f'query($c: String) {{ child(by: {{id: "{ANNA.global_id}"}}) {{'
        f" shareLinks(after: $c) {{ nodes {{ {FIELDS} }} pageInfo {{ endCursor }} }} }} }}",
        "share links of mine": f"{{ myChildren(first: 100) {{ nodes {{ shareLinks {{ nodes {{ {FIELDS} }} }} }} }} }}",
    },
    values={
        "share_link_state": _state,
        "share_link_is_own": lambda values, place: place.row["created_by"] == values.reach.viewer.subject,
    },
    ties={Relation.SHARED: _ties},
    lists={"ShareLink": "Child.shareLinks"},
    choices={("share_link", "relation"): tuple(RELATIONS)},
)
