"""Watches the policy file and puts a changed policy in force."""

import asyncio

import structlog

from graph.errors import StartupProblem
from graph.execute.ahead import Ahead
from graph.policy.store import PolicyStore

logger = structlog.get_logger()

POLICY_LOOK = 1.0  # seconds between two looks at the file


async def watch_policy(policy: PolicyStore, ahead: Ahead) -> None:
    """Put a changed policy file in force; an incomplete one is logged, and the last complete one stays.

    It is in force as soon as it is compiled, since it may take rights away; plans are made afterwards.
    """
    while True:
        await asyncio.sleep(POLICY_LOOK)
        try:
            # Beside the event loop: compiling the grants with Casbin takes a second.
            grants = await asyncio.to_thread(policy.look)
            if grants is not None:
                policy.take(grants)
                ahead.begin(grants)
                logger.info("policy", version=grants.version)
        except StartupProblem as problem:
            logger.error("policy refused", reason=str(problem))
        except Exception as error:  # noqa: BLE001 - a bug over one text must not keep the next from coming into force
            logger.error("policy refused", kind=type(error).__name__)
