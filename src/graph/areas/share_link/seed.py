"""One share link of the synthetic city, so that a teenager's list is not empty: open today, by a PIN that nobody knows. SIMULATED."""

import hashlib
from datetime import timedelta
from uuid import UUID

from graph.identity import NewId
from graph.seed.cases import CYCLE, SeedCase
from graph.seed.frame import Frame
from graph.seed.layout import Layout
from graph.seed.part import Rows, SeedPart
from graph.seed.person import DrawnChild
from graph.seed.registers import teen_subject

PARTS = ["ALLERGIES", "BLOOD", "VACCINATIONS"]
# In the form of a hash by Argon2id, and the hash of no PIN: who wants a link that opens makes one.
NO_PIN = f"$argon2id$v=19$m=19456,t=3,p=1${'A' * 22}${'A' * 43}"
COLUMNS = """
child_id id subject created_by relation parts code_hash pin_hash created_at expires_at views_allowed views_left attempts_left
"""


def _subject(frame: Frame, person: DrawnChild) -> str | None:
    """The account of the link, where the child has one."""
    has_link = person.case is SeedCase.TEEN and person.index < CYCLE and teen_subject(frame, person) is not None
    return f"share-link-seed-{person.index}" if has_link else None


def _accounts(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    subject = _subject(frame, person)
    return [] if subject is None else [(subject, ["share_link"], "STANDARD")]


def _links(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    subject = _subject(frame, person)
    if subject is None:
        return []
    right = (subject, teen_subject(frame, person), "SELF")
    secret = (hashlib.sha256(f"{frame.seed} {subject}".encode()).digest(), NO_PIN)
    return [(child_id, new_id(), *right, PARTS, *secret, frame.now, frame.now + timedelta(hours=24), 3, 3, 5)]


PART = (
    SeedPart("account", "subject roles level".split(), _accounts, turn=2),
    SeedPart("share_link", COLUMNS.split(), _links, turn=2),
)
