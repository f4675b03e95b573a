"""`passport study-rooms`: rooms where staff read and are trained, and when."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from graph.cli.transaction import in_transaction
from graph.errors import StartupProblem

app = typer.Typer(help="Study rooms of institutions, and the times at which staff may book one.", no_args_is_help=True)


@app.callback()
def study_rooms() -> None:
    """Study rooms of institutions, and the times at which staff may book one."""


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A CSV with a line for each time of a room (docs/literature.md).")],
) -> None:
    """Bring rooms and their times in, all or none; the same time of a room again takes the place of the one before."""
    from datetime import UTC, datetime

    from graph.areas.study_room.register import StudyRoomProblem, import_timetable, read_timetable
    from graph.identity import new_id

    try:
        timetable = read_timetable(file.read_bytes())
        changed = in_transaction(lambda connection: import_timetable(connection, timetable, new_id, datetime.now(UTC)))
    except OSError as error:
        raise StartupProblem(f"{file} cannot be read: {error.strerror}.") from error
    except StudyRoomProblem as problem:
        raise StartupProblem(f"{file} is not taken in. {problem}") from None
    times = sum(map(len, timetable.values()))
    sys.stdout.write(f"{len(timetable):,} rooms, {times:,} times, {changed:,} of them new or changed\n")


@app.command("call-off")
def call_off(
    organization: Annotated[str, typer.Argument(help="Code of the institution.")],
    room: Annotated[str, typer.Argument(help="What it calls the room.")],
) -> None:
    """Call off every time of a room that has not begun; exit code 1 where there is none."""
    from datetime import UTC, datetime

    from graph.areas.study_room.register import call_off as end

    times, booked = in_transaction(lambda connection: end(connection, organization, room, datetime.now(UTC)))
    if not times:
        sys.stdout.write("the room has no time to come\n")
        raise typer.Exit(1)
    sys.stdout.write(f"{times:,} times are called off, of which {booked:,} places were booked\n")


@app.command("list")
def list_() -> None:
    """Print every room with the number of its times to come and of their places that are booked."""
    from datetime import UTC, datetime

    from graph.areas.study_room.register import list_rooms

    for room in in_transaction(lambda connection: list_rooms(connection, datetime.now(UTC))):
        where = f"{room['organization']} {room['room']}  {room['name']}, {room['place']}"
        numbers = f"{room['times']:,} times to come, {room['booked']:,} places booked"
        sys.stdout.write(f"{where}  {room['kind']} for {room['capacity']}  {numbers}\n")
