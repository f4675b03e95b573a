"""An area is a folder and a line of one list; what is missing stops the start and is named."""

import pytest

import graph.areas
from graph.areas.area import Area
from graph.areas.brought import brought
from graph.ingest.reading import AreaReading


def test_every_folder_brings_what_its_file_says_in_the_order_of_the_list() -> None:
    assert len(brought(Area, "area", "AREA")) == len(graph.areas.NAMES)
    assert 1 < len(brought(AreaReading, "extract", "READING")) < len(graph.areas.NAMES)


@pytest.mark.parametrize("names", [graph.areas.NAMES[1:], (*graph.areas.NAMES, "hearing")])
def test_a_folder_and_a_line_without_each_other_are_named(
    names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    (stray,) = set(names).symmetric_difference(graph.areas.NAMES)
    monkeypatch.setattr(graph.areas, "NAMES", names)
    with pytest.raises(LookupError, match=stray):
        brought(Area, "area", "AREA")


def test_a_file_without_its_name_and_a_name_of_another_kind_are_named() -> None:
    with pytest.raises(LookupError, match=r"graph\.areas\.allergy\.area has no READING\."):
        brought(AreaReading, "area", "READING")
    with pytest.raises(TypeError, match=r"AREA of graph\.areas\.allergy\.area is no AreaReading\."):
        brought(AreaReading, "area", "AREA")
