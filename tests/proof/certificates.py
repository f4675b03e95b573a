"""What a code says of a certificate, in plain Python."""

import hashlib
from typing import Any

from tests.proof.rows import Row, Store
from tests.proof.world import TODAY


def verified(store: Store, code: str) -> Row:
    """The row of `verifyCertificate`, whoever asks: who has a code looks at what it stands for, and at nothing else."""
    digest = hashlib.sha256(code[:64].replace(" ", "").upper().encode()).digest()
    rows = [row for row in store.rows["certificate"] if bytes(row.cells["code_hash"]) == digest]
    return Row("", {"days": next((_days(store, row) for row in rows if bytes(row["code_hash"]) == digest), None)})


def _days(store: Store, row: Row) -> tuple[Any, Any] | None:
    if row["status"] != "ISSUED" or not row["valid_from"] <= TODAY <= row["valid_to"]:
        return None
    document = row["document_id"]
    if document is not None:
        stored = store.of_child("medical_document", row.cells["child_id"])
        if not any(each.cells["id"] == document and each["status"] == "REGISTERED" for each in stored):
            return None
    return row["valid_from"], row["valid_to"]
