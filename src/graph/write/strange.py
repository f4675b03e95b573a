"""Whether a bundle names children whom its sender does not reach."""

from graph.ingest.check_digits import OMS, SNILS
from graph.ingest.identity import keys
from graph.ingest.rows import Child
from graph.write.reached import Reached

# Registers of the whole city. A sender's own numbers of its patient (a card in a clinic) ask nothing of them.
CITY = (OMS, SNILS)


def is_strange(child: Child, reached: Reached) -> bool:
    """Whether a bundle is about no child within reach, or names numbers of the city beside those of one who is."""
    others = set(keys(child)) - reached.numbers
    return not reached.children or any(system in CITY for system, _ in others)
