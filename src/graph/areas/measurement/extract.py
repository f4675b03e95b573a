"""Growth Observations -> measurements in cm, kg and kg/m2."""

from dataclasses import dataclass
from typing import ClassVar

from graph.areas.measurement.project import COLUMNS
from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import LOINC, code_in, node, number, text
from graph.ingest.moment import Moment
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import AreaReading
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Assertion

KINDS = {
    "8302-2": "HEIGHT",
    "8306-3": "HEIGHT",
    "8308-9": "HEIGHT",
    "3137-7": "HEIGHT",
    "29463-7": "WEIGHT",
    "3141-9": "WEIGHT",
    "3142-7": "WEIGHT",
    "8339-4": "WEIGHT",
    "39156-5": "BODY_MASS_INDEX",
    "9843-4": "HEAD_CIRCUMFERENCE",
    "8287-5": "HEAD_CIRCUMFERENCE",
}
UNITS = {"HEIGHT": "cm", "WEIGHT": "kg", "BODY_MASS_INDEX": "kg/m2", "HEAD_CIRCUMFERENCE": "cm"}
FACTORS = {
    ("cm", "cm"): 1.0,
    ("cm", "m"): 100.0,
    ("cm", "mm"): 0.1,
    ("cm", "[in_i]"): 2.54,
    ("cm", "in"): 2.54,
    ("kg", "kg"): 1.0,
    ("kg", "g"): 0.001,
    ("kg", "[lb_av]"): 0.45359237,
    ("kg", "lb"): 0.45359237,
    ("kg/m2", "kg/m2"): 1.0,
    ("cm", "см"): 1.0,
    ("kg", "кг"): 1.0,
    ("kg", "г"): 0.001,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement(Assertion):
    """A row of `measurement`, in cm, kg or kg/m2."""

    table: ClassVar[str] = "measurement"
    written: ClassVar[str] = "Child.measurements"
    shown: ClassVar[tuple[str, ...]] = ("anthropometry",)
    kind: str
    value: float
    unit: str


def read_measurement(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """The measurement of an Observation; a value without a known unit is a doubt."""
    kind = KINDS.get(code_in(node(entry.resource, "code"), LOINC) or "")
    if kind is None:
        return []
    quantity = node(entry.resource, "valueQuantity")
    value = number(quantity, "value")
    unit = UNITS[kind]
    factor = FACTORS.get((unit, text(quantity, "code") or text(quantity, "unit") or ""))
    if value is None or factor is None:
        chart.doubt(entry, RefusalCode.CODE_NOT_UNDERSTOOD, "the measurement has no value in a known unit")
        return []
    # Not multiplied by 1, so that no digit changes.
    return [
        Measurement(
            kind=kind, value=value if factor == 1.0 else round(value * factor, 6), unit=unit, effective_at=moment.at
        )
    ]


READING = AreaReading(assertions=(Measurement,), columns=COLUMNS, readers={"Observation": read_measurement})
