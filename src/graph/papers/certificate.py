"""A certificate as its reader was told of it -> what its template prints, with the address where anybody verifies it."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from graph.papers.fhir_lines import moment

TEMPLATE = "certificate"
FORMS = {
    "FORM_079U": "Форма № 079/у",
    "FORM_026U_2000": "Форма № 026/у-2000",
    "FORM_095U": "Форма № 095/у",
    "PE_GROUP": "Приложение к порядку профилактических осмотров",
    "FORM_063U": "Форма № 063/у",
}
TITLES = {
    "FORM_079U": "Справка о состоянии здоровья ребёнка, отъезжающего в организацию отдыха и оздоровления",
    "FORM_026U_2000": "Медицинская карта ребёнка для образовательных организаций",
    "FORM_095U": "Справка об освобождении от посещения образовательной организации",
    "PE_GROUP": "Заключение о медицинской группе для занятий физической культурой",
    "FORM_063U": "Карта профилактических прививок",
}


def reason(number: str, doctor: str) -> str:
    """What a signature says of itself: of which certificate it is and for whom the service signs."""
    return f"SIMULATED: справка № {number}, врач {doctor}; поставщик квалифицированной подписи не подключён"


def printed(certificate: Mapping[str, Any], host: str, mark: str | None) -> dict[str, Any]:
    """What certificate.typ needs: what `worded` says, a QR, and whose print it is since when.

    `mark` is None on the one that is signed: it is nobody's print, and all get the same.
    """
    # Read with the first certificate, as typst is.
    import segno

    words = worded(certificate, host)
    address = words["address"]
    return {**words, "mark": mark, "qr": None if address is None else _svg(segno.make(address, error="m"))}


def worded(certificate: Mapping[str, Any], host: str) -> dict[str, Any]:
    """What stands on the paper: fields of `Certificate`, null where the reader may not have them; `host`: of this service."""
    verified_at = certificate["verifiedAt"]
    return {
        "form": FORMS[certificate["form"]],
        "title": TITLES[certificate["form"]],
        "number": certificate["number"],
        "status": certificate["status"],
        "from": moment(certificate["validFrom"] or ""),
        "to": moment(certificate["validTo"] or ""),
        "addressee": certificate["addressee"],
        "by": certificate["issuedBy"],
        "at": moment(certificate["issuedAt"] or ""),
        "lines": [line.partition(": ")[::2] for line in certificate["lines"] or ()],
        "code": certificate["code"],
        "address": None if verified_at is None else host.rstrip("/") + verified_at,
    }


def _svg(code: Any) -> str:
    """A QR as SVG."""
    written = BytesIO()
    code.save(written, kind="svg", border=2)
    return written.getvalue().decode()
