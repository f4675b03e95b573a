"""Devices for Web Push: a family registers and removes its own."""

from graph.areas.area import Area
from graph.areas.push.types import WritesOfPush
from graph.areas.push.write import PushDevices
from graph.schema.mutation import Mutation
from graph.settings import words

AREA = Area(
    fields={Mutation: WritesOfPush},
    writes=lambda idempotent, settings: (
        PushDevices(idempotent, words(settings.push_hosts) if settings.push_key else []).writes
    ),
)
