"""What stands between a socket and an endpoint, as the settings say it."""

from dataclasses import dataclass
from typing import Self

from graph.http.arrivals import Arrivals
from graph.http.body import Bodies
from graph.http.intake import Intake
from graph.http.uploads import Uploads
from graph.settings import Settings

# Bodies of the graph under way at once, of all and of one subject, in the largest that are allowed: they are in memory.
LARGEST, OWN_LARGEST = 32, 4
SOON, LATER = 1, 5  # seconds that a sender is told to wait


@dataclass(frozen=True)
class Doors:
    """Of the graph, and of documents: rooms of their own, so that documents keep no capsule out."""

    bodies: Bodies
    uploads: Uploads

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Doors of one process."""
        arrivals = Arrivals(settings.body_pause, settings.body_rate)
        limit = settings.body_limit
        return cls(
            Bodies(limit, Intake(LARGEST * limit, OWN_LARGEST * limit, SOON), arrivals),
            Uploads(settings.document_limit, Intake(settings.intake, settings.intake_own, LATER), arrivals),
        )
