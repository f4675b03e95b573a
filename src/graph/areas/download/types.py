"""What a document gets from this area."""

from enum import Enum

import strawberry

from graph.schema.binding import Argument, Embedded, RuledBy, TypeBinding, bind, bound, computed
from graph.schema.scalars import DateTime


@strawberry.enum(description="As what a document is downloaded.")
class DownloadFormat(Enum):
    """domain.md row 32."""

    ORIGINAL = strawberry.enum_value(
        "ORIGINAL", description="As it was received, whole: FHIR R4 JSON or CDA R2 XML, whose SHA-256 is `sha256`."
    )
    PDF = strawberry.enum_value(
        "PDF", description="As you may read it, to print: with your name and the time on every page."
    )


@strawberry.type(description="Where a document can be fetched, once and soon.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="document_download"))
class DocumentDownload:
    """Made in the statement that reads it; the right is asked once more when the address is used."""

    address: str | None = computed(
        "download_address",
        "Path on this host, for GET without a token: it is yours alone, good once and until `expiresAt`. To go on where a"
        " transfer broke, ask for another address and send `Range` with `If-Range`.",
    )
    media_type: str | None = computed("download_media_type", "Content type of what is sent.")
    expires_at: DateTime | None = computed(
        "download_expires_at", "The time after which the address is good for nothing."
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class DownloadOfDocument:
    """What `MedicalDocument` gets from this area."""

    download: DocumentDownload | None = bind(
        Embedded(),
        "An address under which you may fetch it in the next five minutes; null where you may not. When it is fetched, your right"
        " is looked at again, and that is in the access log.",
        {"format": Argument(DownloadFormat, "As what.", default=DownloadFormat.ORIGINAL)},
        data="document_download",
    )
