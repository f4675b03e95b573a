"""What an app sends to have a device woken up, and no longer."""

import strawberry

from graph.schema.binding import Argument, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.scalars import DateTime


@strawberry.input(
    description="Has a device woken up when something of your children's records changes: what `PushSubscription.toJSON()` of a"
    " browser says. The message is encrypted, and holds a neutral text and the id of the child: open the app and read."
)
class PushSubscribeInput:
    """Again for the same endpoint: new keys."""

    idempotency_key: str = strawberry.field(description=KEY)
    endpoint: str = strawberry.field(description="Its address at a push service, https.")
    p256dh: str = strawberry.field(description="Its public key, `keys.p256dh`, as base64url.")
    auth: str = strawberry.field(description="Its secret, `keys.auth`, as base64url.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class PushSubscribePayload:
    """The device is woken up from now on, until it is removed, its push service gives it up, or the right ends."""

    subscribed_at: DateTime | None = bind(WriteOutcome("subscribed_at"), "When; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(description="Removes a device of your own, as when somebody signs out on it.")
class PushUnsubscribeInput:
    """By its endpoint."""

    idempotency_key: str = strawberry.field(description=KEY)
    endpoint: str = strawberry.field(description="Its address at a push service.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class PushUnsubscribePayload:
    """The device is not woken up any more."""

    unsubscribed_at: DateTime | None = bind(WriteOutcome("unsubscribed_at"), "When; null where there are problems.")
    problems: list[Problem] = bind(WriteOutcome("problems"), "Why nothing was removed; empty where it was.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfPush:
    """What `Mutation` gets from this area."""

    push_subscribe: PushSubscribePayload | None = bind(
        Write("push_subscribe"),
        "Have a device of your own woken up by Web Push.",
        {"input": Argument(PushSubscribeInput, "Which device.")},
        data="push",
    )
    push_unsubscribe: PushUnsubscribePayload | None = bind(
        Write("push_unsubscribe"),
        "Have a device woken up no longer.",
        {"input": Argument(PushUnsubscribeInput, "Which device.")},
        data="push",
    )
