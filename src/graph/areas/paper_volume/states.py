"""The states of a request for a volume (docs/paper.md)."""

from datetime import timedelta

# Whose volume nobody else has brought.
OPEN = ("REQUESTED", "SENT", "DELIVERED")
# The archive's promise and the loan; [own], UNVERIFIED until an archive is connected.
TO_SEND, TO_GO_BACK = timedelta(days=5), timedelta(days=30)
