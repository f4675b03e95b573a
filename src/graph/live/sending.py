"""What leaves this service by itself: Web Push of changes, and reminders. What each sends with is read where it is configured."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from graph.database.pools import WriterPool
from graph.execute.engine import Engine
from graph.live.pushed import Pushed
from graph.live.reminders import Roads, reminding
from graph.settings import Settings


@asynccontextmanager
async def sending(settings: Settings, engine: Engine, writer: WriterPool, pushed: Pushed) -> AsyncIterator[None]:
    """Send for the length of the block. Raises StartupProblem where a key or an address is none."""
    async with AsyncExitStack() as stack:
        mailer, road = None, None
        if settings.push_key is not None:
            from graph.live.push import pushing, road_of

            road = await stack.enter_async_context(road_of(settings, pushed))
            await stack.enter_async_context(pushing(engine, writer, road))
        if settings.smtp_host is not None:
            from graph.live.mail import Mailer

            mailer = Mailer(settings)
        await stack.enter_async_context(reminding(engine, writer, Roads(mailer, road)))
        yield
