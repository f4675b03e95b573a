"""Makes the months of the trail before they begin, while a process serves."""

import asyncio

import structlog

from graph.database.pools import AuditWriter
from graph.trail.ledger import OUTAGE
from graph.trail.months import ahead

logger = structlog.get_logger()

MONTHS = 3  # made before they begin: so long the attempts may fail until entries go to the partition without a month
PAUSE = 3_600.0  # seconds between two looks


class MonthsAhead:
    """Looks at each start and once an hour; several processes may, since PostgreSQL lets one after the other make a month."""

    def __init__(self, writer: AuditWriter) -> None:
        self._writer = writer
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin; call once, in the running loop."""
        self._task = asyncio.create_task(self._look(), name="months of the audit trail")

    async def stop(self) -> None:
        """End."""
        if self._task:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _look(self) -> None:
        while True:
            try:
                async with self._writer.acquire() as connection:
                    if made := await ahead(connection, MONTHS):
                        logger.info("months of the audit trail made", count=made)
            except OUTAGE as error:
                logger.warning("months of the audit trail are not made now", kind=type(error).__name__)
            except Exception as error:  # noqa: BLE001 - the next attempt must come
                logger.error("months of the audit trail are not made", kind=type(error).__name__)
            await asyncio.sleep(PAUSE)
