"""What the areas bring to the feeds. Importing this module hands it to the floor, once."""

import graph.areas.reading  # noqa: F401 - what is told of a child may change its reminders
from graph.areas.brought import brought
from graph.feeds.adapter import Adapter, bring

bring(brought(Adapter, "feed", "FEED"))
