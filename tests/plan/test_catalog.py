"""What a schema may not say stops the start."""

from dataclasses import replace

import pytest

from graph.errors import StartupProblem
from graph.schema.catalog import require_pages
from tests.plan.corpus import catalog


def test_an_argument_restricts_the_rows_of_pages_alone() -> None:
    types = catalog().types
    require_pages(types)
    child = types["Child"]
    restrictions = child.fields["documents"].restrictions
    assert restrictions
    unpaged = replace(types["Passport"].fields["conflicts"], restrictions=restrictions)
    passport = replace(types["Passport"], fields={**types["Passport"].fields, "conflicts": unpaged})
    with pytest.raises(StartupProblem, match=r"Passport\.conflicts restricts its rows"):
        require_pages({**types, "Passport": passport})
