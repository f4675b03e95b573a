"""What areas bring to the reading of documents is apart from the graph, and is not forgotten."""

import pickle
import subprocess
import sys

import pytest

from graph.ingest.reading import AreaReading, DocumentType, bring, brought

GRAPH = ("strawberry", "graphql", "sqlalchemy", "casbin", "graph.schema", "graph.sql", "graph.plan", "graph.policy")


def loaded(program: str) -> set[str]:
    """The modules that a fresh process has after a program."""
    command = [sys.executable, "-c", f"{program}\nimport sys\nprint(*sys.modules)"]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("root", ["graph.bundle_process", "graph.areas.reading", "graph.areas.city, graph.seed.batch"])
def test_documents_are_read_without_the_graph(root: str) -> None:
    """A process for a big bundle holds no types, no catalog and no tables: it starts in a third of a second."""
    modules = loaded(f"import {root}")
    assert "graph.areas.vaccination.extract" in modules
    assert [name for name in GRAPH if name in modules] == []


def test_nothing_is_read_where_nothing_was_brought() -> None:
    """Documents would be stored without what they state, and nobody would see it."""
    program = "from graph.ingest.reading import assertions\nassertions()"
    failed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "LookupError: Nothing was brought" in failed.stderr


def test_the_same_again_is_nothing_new_and_another_is_refused() -> None:
    """A process that makes part of a city may have begun with the lists itself."""
    bring(brought())
    with pytest.raises(ValueError, match="there already"):
        bring((*brought(), AreaReading(resources={"Immunization": DocumentType(("recorded",), "OTHER")})))


def test_what_is_handed_to_another_process_is_the_same_there() -> None:
    """One whose program imports the lists itself, as a benchmark does, takes those of its parent for the same."""
    program = (
        "import sys, pickle, graph.areas.city\n"
        "from graph.ingest import reading\nfrom graph.seed import part\n"
        "readings, city = pickle.load(sys.stdin.buffer)\nreading.bring(readings)\npart.bring(city)"
    )
    taken = "import pickle, sys, graph.areas.city\nfrom graph.ingest import reading\nfrom graph.seed import part\n"
    taken += "sys.stdout.buffer.write(pickle.dumps((reading.brought(), part.brought())))"
    handed = subprocess.run([sys.executable, "-c", taken], capture_output=True, check=True).stdout
    assert len(pickle.loads(handed)[0]) == len(brought())
    subprocess.run([sys.executable, "-c", program], input=handed, check=True)
