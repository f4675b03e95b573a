"""Addresses of downloads, in plain Python from the key that the test's database has."""

import base64
import hashlib
import json
from datetime import datetime, timedelta
from typing import Any

from graph.execute.binds import RequestTime
from tests.proof.place import Place
from tests.proof.reach import Reach

INNER, OUTER = b"inner key of the proof, 32 bytes", b"outer key of the proof, 32 bytes"
SET_KEY = f"UPDATE download_key SET inner_key = '\\x{INNER.hex()}', outer_key = '\\x{OUTER.hex()}'"
MEDIA = {"ORIGINAL": "application/fhir+json", "PDF": "application/pdf"}


def _url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


class DownloadValues:
    """What a document says of how to fetch it (domain.md 5 G 47)."""

    reach: Reach
    moment: RequestTime

    def _download_expires_at(self, place: Place) -> datetime:
        return self.moment.now + timedelta(minutes=5)

    def _download_media_type(self, place: Place) -> str:
        return MEDIA[place.options["format"]]

    def _download_address(self, place: Place) -> str:
        return address_of(self.reach, place, place.options["format"], self._download_expires_at(place))


def address_of(reach: Reach, place: Place, form: str, expires: datetime) -> str:
    """The address under which a row is fetched by the viewer."""
    viewer, row = reach.viewer, place.row.cells
    until = int(expires.timestamp()) * 1_000_000 + expires.microsecond
    parts: list[Any] = [viewer.subject, viewer.role.value, str(row["child_id"]), str(row["id"])]
    payload = json.dumps([*parts, form, until], ensure_ascii=False).encode()
    mac = hashlib.sha256(OUTER + hashlib.sha256(INNER + payload).digest()).digest()
    return f"/downloads/{_url(payload)}.{_url(mac)}"
