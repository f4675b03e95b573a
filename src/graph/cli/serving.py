"""Serving HTTP: the port is bound before anything starts, and a signal stops everything in order."""

import gc
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from graph.errors import StartupProblem
from graph.heap import give_back

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from uvicorn import Config

    from graph.database.supervised import Supervisor

# Seconds after which a thread yields the interpreter to the event loop; Python's default of 0.005 cost one request 30 ms.
SWITCH = 0.0005
# Objects that are made before the garbage collector looks at them by itself: more than a document and its plan have. One that
# is collected meanwhile makes the parsed document old, and what is old is found by a full collection alone.
YOUNG = 20_000
APPLICATION = "graph.cli.worker:application"
# Seconds that a worker may be silent before its supervisor kills it. It is silent while it starts, and on a busy machine that
# takes longer than uvicorn's 5: killed and started again and again, it would never serve.
SILENT = 60


def bind(host: str, port: int) -> socket.socket:
    """Bind the port. Raises StartupProblem where it is taken, before anything else is started."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except (OSError, OverflowError) as error:
        raise StartupProblem(
            f"Port {port} of {host} cannot be used ({reason(error)}): choose another with --port."
        ) from None
    listener.set_inheritable(True)
    return listener


def reason(error: Exception) -> str:
    """The operating system's message of an error."""
    return (getattr(error, "strerror", None) or str(error)).lower()


def url(listener: socket.socket) -> str:
    """The address of the server for a browser on this machine."""
    host, port = listener.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104 - read, not bound
    return f"http://{shown}:{port}"


@contextmanager
def stoppable() -> Iterator[None]:
    """Let Ctrl-C, SIGTERM and a closed terminal unwind the block in order, as a normal end."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    # By way of SIGINT, which asyncio turns into a cancellation: an exception in the middle of a COPY would hang.
    signal.signal(signal.SIGTERM, lambda number, frame: signal.raise_signal(signal.SIGINT))
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, lambda number, frame: signal.raise_signal(signal.SIGTERM))
    try:
        yield
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")


def build_uncollected() -> None:
    """Stop the garbage collector until `settle`: what starting builds stays, and walking it again and again took a seventh of
    the processor time of a start."""
    gc.disable()


def settle() -> None:
    """Freeze all objects built so far for the garbage collector, once, before the first request, and shorten the time that a
    thread keeps the interpreter from the event loop.

    A full collection walks the schema and the policy and stops every request for 80 ms: p99 of a short query fell from
    83 to 10 ms (wrk, 32 connections).
    """
    gc.collect()
    give_back()  # 8 MB that building has left free between what stays
    gc.freeze()
    gc.set_threshold(YOUNG)
    gc.enable()
    sys.setswitchinterval(SWITCH)


@contextmanager
def supervised(supervisor: "Supervisor | None", end: Callable[[], None]) -> Iterator[None]:
    """Keep the embedded server running during the block; when it is lost for good, call `end` and raise ServerLost."""
    if supervisor is None:
        yield
        return
    supervisor.lost = end
    supervisor.start()
    try:
        yield
    finally:
        supervisor.stop()
    if supervisor.problem is not None and supervisor.supervision.state == "GIVEN_UP":
        raise supervisor.problem


def serve_here(
    app: "Starlette", listener: socket.socket, ready: Callable[[], None], supervisor: "Supervisor | None" = None
) -> None:
    """Serve in this process until a signal comes; `ready` is called when connections are accepted."""
    import uvicorn

    class Announced(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                ready()

    server = Announced(configuration(app))
    settle()

    def end() -> None:
        server.should_exit = True

    with supervised(supervisor, end):
        try:
            server.run(sockets=[listener])
        except OSError as error:
            raise StartupProblem(f"The server cannot listen: {reason(error)}.") from error
    if not server.started:
        raise StartupProblem("The server could not start; the reason is above.")


def serve_workers(workers: int, listener: socket.socket, supervisor: "Supervisor | None" = None) -> None:
    """Serve in several processes, which build the application from the environment, until a signal comes."""
    from uvicorn.supervisors import Multiprocess

    served = Multiprocess(
        configuration(APPLICATION, factory=True, workers=workers, timeout_worker_healthcheck=SILENT), sockets=[listener]
    )
    with supervised(supervisor, served.should_exit.set):
        served.run()


def configuration(app: "Starlette | str", **more: Any) -> "Config":
    """The configuration of uvicorn: fast loop and parser, no access log (it would name documents), a bounded shutdown."""
    import uvicorn

    from graph.http.connection import PatientProtocol
    from graph.http.socket_connection import SocketProtocol

    return uvicorn.Config(
        app,
        loop="uvloop",
        http=PatientProtocol,
        ws=SocketProtocol,
        ws_per_message_deflate=False,
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # address and scheme of a caller are not used
        timeout_graceful_shutdown=15,  # longer than a statement may take
        **more,
    )
