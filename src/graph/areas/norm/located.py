"""JSON whose objects note which value was looked at last, so that an error of whoever reads them has a place."""

from collections.abc import Mapping
from typing import Any


class _Object(dict[str, Any]):
    """An object of a document, and the places to which it adds each of its values that is looked up."""

    def __init__(self, values: Mapping[str, Any], place: str, places: list[str]) -> None:
        super().__init__({name: located(value, places, f"{place}{name}") for name, value in values.items()})
        self._place, self._places = place, places

    def __getitem__(self, name: str) -> Any:
        self._places[:] = [f"{self._place}{name}"]
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        """As of any dict."""
        self._places[:] = [f"{self._place}{name}"]
        return super().get(name, default)


def located(value: Any, places: list[str], place: str = "") -> Any:
    """The value, equal to what it was; `places` then holds where the one stands that was looked up last, such as norm.validFrom."""
    if isinstance(value, dict):
        return _Object(value, f"{place}." if place else "", places)
    if isinstance(value, list):
        return [located(item, places, f"{place}[{at}]") for at, item in enumerate(value)]
    return value
