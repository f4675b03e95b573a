"""Events of a record as the graph shows them."""

import strawberry

from graph.schema.access_log import AccessLogEntry
from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound
from graph.schema.child import Child
from graph.schema.document import MedicalDocument
from graph.schema.event import OF_CHILD, event_child, event_cursor, event_kind, event_names, event_time
from graph.schema.scalars import DateTime
from graph.schema.subscription import Follow, Followed, follow
from graph.tables import OutboxRow


@strawberry.type(description="Something of a child's record changed.")
@bound(OF_CHILD)
class PassportChanged:
    """A row of `outbox`."""

    cursor: str | None = event_cursor()
    kind: str | None = event_kind("PASSPORT_CHANGED")
    at: DateTime | None = event_time()
    changed: list[str] | None = event_names()
    child: Child | None = event_child()


@strawberry.type(description="Documents came into a child's record.")
@bound(OF_CHILD)
class DocumentAdded:
    """A row of `outbox`."""

    cursor: str | None = event_cursor()
    kind: str | None = event_kind("DOCUMENT_ADDED")
    at: DateTime | None = event_time()
    documents: list[MedicalDocument] | None = bind(
        Edge(on={"child_id": "child_id"}, only="came_with_event", order=("id",)),
        "Those of them that you may see.",
        data="document_list",
    )
    child: Child | None = event_child()


@strawberry.type(
    description="Somebody else read a child's record. What one reader asked again and again within a moment is one entry, the"
    " last; all of them are in `Child.accessLog`."
)
@bound(OF_CHILD)
class AccessLogged:
    """A row of `outbox`, of the names that stand for reads."""

    cursor: str | None = event_cursor()
    kind: str | None = event_kind("ACCESS_LOGGED")
    at: DateTime | None = event_time()
    entries: list[AccessLogEntry] | None = bind(
        Edge(on={}, order=("-id",), only="read_with_event", across_children=True),
        "Those of them that you may see, newest first: as in `Child.accessLog`, and never your own.",
        data="access_list",
    )
    child: Child | None = event_child()


@strawberry.type(
    description="Something of a child of the district changed, or a child came to it. Where `child` is null and `changed` is empty,"
    " children came to the district or left it, and with them its numbers changed: read it anew."
)
@bound(OF_CHILD)
class DistrictChanged:
    """A row of `outbox`."""

    cursor: str | None = event_cursor()
    kind: str | None = event_kind("DISTRICT_CHANGED")
    at: DateTime | None = event_time()
    changed: list[str] | None = event_names()
    child: Child | None = event_child()


@strawberry.type(
    description="The list of your children, or of those who represent them, may have changed: read `myChildren` anew."
)
@bound(TypeBinding(row=OutboxRow, ruled_by=RuledBy.ANYONE, key=("id",), data="event"))
class MyChildrenChanged:
    """A row of `outbox`, of which nothing but the time is shown."""

    kind: str | None = event_kind("MY_CHILDREN_CHANGED")
    at: DateTime | None = event_time()


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class SubscriptionsOfRecord:
    """What `Subscription` gets from this area."""

    passport_changed: PassportChanged | None = follow(
        Follow("passport_changed"), "Tells when anything of these children's records changes.", data="live_record"
    )
    document_added: DocumentAdded | None = follow(
        Follow("document_added", names=frozenset({"documents"}), rows="documents"),
        "Tells when documents come into these children's records.",
        data="live_record",
    )
    access_logged: AccessLogged | None = follow(
        Follow("access_logged", names=frozenset({"accessLog"}), rows="entries", of_reads=True),
        "Tells a family when somebody else reads these children's records, within seconds.",
        data="live_access",
    )
    district_changed: DistrictChanged | None = follow(
        Follow("district_changed", followed=Followed.DISTRICT),
        "Tells when anything of a record of the district's children changes, and when children come to it or leave it.",
        data="live_district",
    )
    my_children_changed: MyChildrenChanged | None = follow(
        Follow("my_children_changed", followed=Followed.VIEWER, names=frozenset({"representatives", "recordMedium"})),
        "Tells a family when the list of its children, or of those who represent them, may have changed.",
        data="live_rights",
    )
