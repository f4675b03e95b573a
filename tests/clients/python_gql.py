"""Python's gql over graphql-transport-ws: it comes back by itself, and the script subscribes again behind the last result."""

import asyncio
import json
import os
import sys
from typing import Any

from gql import Client, gql
from gql.transport.exceptions import TransportError
from gql.transport.websockets import WebsocketsTransport

QUERY = gql("query Role { viewer { role } }")
SUBSCRIPTION = "subscription Ticks($after: Int) { ticks(after: $after) }"


def say(step: Any) -> None:
    """A line for the test."""
    sys.stdout.write(json.dumps(step) + "\n")
    sys.stdout.flush()


async def main() -> None:
    """Ask, subscribe, and follow over a cut."""
    payload = {"Authorization": f"Bearer {os.environ['TOKEN']}"}
    transport = WebsocketsTransport(url=os.environ["WS_URL"], init_payload=payload)
    client = Client(transport=transport)
    session = await client.connect_async(reconnecting=True)  # type: ignore[no-untyped-call]
    say({"query": await session.execute(QUERY)})
    after: int | None = None
    while True:
        try:
            subscription = gql(SUBSCRIPTION)
            subscription.variable_values = {"after": after}
            async for result in session.subscribe(subscription):
                after = result["ticks"]
                say({"next": after})
            break
        except TransportError:
            await asyncio.sleep(0.05)
    say("complete")
    await client.close_async()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    asyncio.run(main())
