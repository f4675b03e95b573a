"""Watches the policy file: what changed in it decides as soon as it is compiled."""

import asyncio

import structlog

from graph.errors import StartupProblem
from graph.execute.ahead import Ahead
from graph.policy.store import PolicyStore

logger = structlog.get_logger()

POLICY_LOOK = 1.0  # seconds between two looks at the file


async def watch_policy(policy: PolicyStore, ahead: Ahead) -> None:
    """Take over a changed policy file; one that is not complete is named in the log and the last good one stays.

    It decides as soon as it is compiled, since it may take something away; plans are made when it does.
    """
    while True:
        await asyncio.sleep(POLICY_LOOK)
        try:
            # Beside the event loop: asking Casbin everything takes a second.
            grants = await asyncio.to_thread(policy.look)
            if grants is not None:
                policy.take(grants)
                ahead.begin(grants)
                logger.info("policy", version=grants.version)
        except StartupProblem as problem:
            logger.error("policy refused", reason=str(problem))
        except Exception as error:  # noqa: BLE001 - a bug over one text must not keep the next from coming into force
            logger.error("policy refused", kind=type(error).__name__)
