"""What the areas bring to the feeds. Importing this module hands it to the floor, once."""

from graph.areas.brought import brought
from graph.feeds.adapter import Adapter, bring

bring(brought(Adapter, "feed", "FEED"))
