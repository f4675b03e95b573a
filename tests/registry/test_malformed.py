"""Whatever stands where a value should be, the import tells what it leaves out and goes on."""

import copy
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from graph.database.connection import connect
from graph.registry.run import ImportOutcome, RegistryImport
from tests.registry.files import NOW, Json, bundled, coded, nurse_of_district

LONG = Random(1).randbytes(9000).hex()  # no index holds it, however it is packed
ODD: tuple[Any, ...] = (
    None,
    7,
    True,
    "",
    "x",
    [],
    {},
    [None],
    {"reference": 7},
    "9999",
    "0001-01-01",
    LONG,
    "?identifier=|",
    "urn:x|y|z",
)


def parts() -> list[Json]:
    """One of everything, with whatever is read of it."""
    organization, location, practitioner, role = nurse_of_district()
    organization |= {"active": True, "address": [{"city": "Москва", "line": ["ул. Лесная, д. 1"]}]}
    location |= {"status": "active", "name": "Участок"}
    practitioner |= {"active": True, "qualification": [{"code": coded("specialty", "CARDIOLOGY")[0]}]}
    role |= {
        "active": True,
        "specialty": coded("specialty", "CARDIOLOGY"),
        "period": {"start": "2024", "end": "2030-01"},
    }
    return [organization, location, practitioner, role]


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a value."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in pairs:
        yield (*path, key)
        yield from paths(item, (*path, key))


def replaced(path: tuple[Any, ...], value: Any) -> list[Json]:
    changed = copy.deepcopy(parts())
    *above, last = path
    at: Any = changed
    for key in above:
        at = at[key]
    at[last] = value
    return changed


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd)[:12])
async def test_an_odd_value_anywhere(fresh_database: str, odd: Any) -> None:
    async def unrecorded(outcome: ImportOutcome) -> None:
        raise AssertionError("a dry run is on no record")

    connection = await connect(fresh_database)
    with tempfile.TemporaryDirectory() as folder:
        for path in (each for each in paths(parts()) if len(each) > 1):
            file = Path(folder, "r.json")
            file.write_bytes(bundled(replaced(path, odd)))
            outcome = await RegistryImport(connection, unrecorded, is_dry=True, now=NOW).run([file])
            assert outcome.summary.resources + len(outcome.left_out) >= 4, path
    await connection.close()


async def test_the_ends_of_time(fresh_database: str) -> None:
    """An open end is often written as the last day there is; a beginning that nobody knows as the first."""

    async def recorded(outcome: ImportOutcome) -> None:
        assert outcome.summary.rejected == 0

    connection = await connect(fresh_database)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "r.json")
        for is_active in (True, False):
            changed = parts()
            changed[3] |= {"period": {"start": "0001", "end": "9999"}, "active": is_active}
            file.write_bytes(bundled(changed))
            await RegistryImport(connection, recorded, now=NOW).run([file])
    (row,) = await connection.fetch("select valid_from, valid_to from assignment")
    assert tuple(row) == (date.min, date(2026, 1, 14))
    await connection.close()
