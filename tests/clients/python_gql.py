"""Python's gql over graphql-transport-ws: it comes back by itself, and the script subscribes again behind the last result."""

import asyncio
import json
import os
import sys
from typing import Any

from gql import Client, gql
from gql.transport.exceptions import TransportError, TransportQueryError
from gql.transport.websockets import WebsocketsTransport

QUERY = gql("query Role { viewer { role } }")


def say(step: Any) -> None:
    """A line for the test."""
    sys.stdout.write(json.dumps(step) + "\n")
    sys.stdout.flush()


async def follow(session: Any) -> Any:
    """Subscribe until it completes or the right has ended; what the end was."""
    after = None
    while True:
        try:
            subscription = gql(os.environ["SUBSCRIPTION"])
            subscription.variable_values = {**json.loads(os.environ["VARIABLES"]), "after": after}
            async for result in session.subscribe(subscription):
                (value,) = result.values()
                is_event = isinstance(value, dict)
                after = value["cursor"] if is_event else value
                say({"next": value["changed"] if is_event else value})
            return "complete"
        except TransportQueryError as refused:
            codes = [error["extensions"]["code"] for error in refused.errors or []]
            if "ACCESS_REVOKED" in codes:
                return {"end": "ACCESS_REVOKED"}
            raise
        except TransportError:
            await asyncio.sleep(0.05)


async def main() -> None:
    """Ask, subscribe, and follow over a cut."""
    payload = {"Authorization": f"Bearer {os.environ['TOKEN']}"}
    transport = WebsocketsTransport(url=os.environ["WS_URL"], init_payload=payload)
    client = Client(transport=transport)
    session = await client.connect_async(reconnecting=True)  # type: ignore[no-untyped-call]
    say({"query": await session.execute(QUERY)})
    say(await follow(session))
    await client.close_async()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    asyncio.run(main())
