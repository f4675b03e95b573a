"""What the areas bring to the synthetic city. Importing this module hands it to the floor, once.

The order is that in which a child's documents are made: all draw from one generator, so another order is another city.
"""

import graph.areas.reading  # noqa: F401 - the city's documents are read as any other
from graph.areas.allergy.seed import SECTION as ALLERGIES
from graph.areas.ambulance_call.seed import PART as CALLS
from graph.areas.condition.seed import SECTION as DISEASES
from graph.areas.examination.seed import SECTION as EXAMINED
from graph.areas.glass.seed import PART as GLASSES
from graph.areas.measurement.seed import SECTION as GROWTH
from graph.areas.own_access.seed import PART as OWN_ACCESS
from graph.areas.referral.seed import PART as REFERRALS, SECTION as ORDERS
from graph.areas.social.seed import SECTION as STATUSES
from graph.areas.vaccination.seed import SECTION as VACCINATIONS
from graph.seed.part import Brought, bring

bring(
    Brought(
        sections=(GROWTH, EXAMINED, ALLERGIES, DISEASES, STATUSES, VACCINATIONS, ORDERS),
        parts=(REFERRALS, CALLS, GLASSES, OWN_ACCESS),
    )
)
