"""Growth: units, and the latest height and weight that a child of that age can have (domain.md 5 A 8)."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from graph.areas.measurement.extract import Measurement
from graph.ingest.evidence import Evidence
from graph.ingest.project import project
from tests.ingest.bundles import extracted, observation, only

BORN = date(2015, 5, 5)
START = datetime(2016, 1, 1, tzinfo=UTC)


def test_the_latest_plausible_measurement_holds() -> None:
    measured = [
        (UUID(int=1), "HEIGHT", 71.0, START),
        (UUID(int=2), "HEIGHT", 7.3, START + timedelta(days=30)),
        (UUID(int=3), "WEIGHT", 9.1, START + timedelta(days=30)),
        (UUID(int=4), "WEIGHT", 910.0, START + timedelta(days=60)),
    ]
    values = project(Evidence(BORN, rows={"growth": measured})).values
    assert (values["height_cm"], values["weight_kg"]) == (71.0, 9.1)


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [(1.1, "m", 110.0), (110, "cm", 110.0), (43.3, "[in_i]", pytest.approx(109.982))],
)
def test_measurements_in_their_unit(value: float, unit: str, expected: object) -> None:
    measurement = only(Measurement, observation("o", "8302-2", valueQuantity={"value": value, "code": unit}))
    assert (measurement.kind, measurement.value, measurement.unit) == ("HEIGHT", expected, "cm")


def test_a_measurement_in_an_unknown_unit_is_a_doubt() -> None:
    extraction = extracted(observation("o", "29463-7", valueQuantity={"value": 3, "unit": "stone"}))
    assert [doubt.code for doubt in extraction.doubts] == ["CODE_NOT_UNDERSTOOD"]
