"""A bundle while it is read: references, names, doubts, and dates checked against birth and today."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from graph.ingest.extract.kind import OF_VISIT
from graph.ingest.extract.sensitivity import Sensitivity
from graph.ingest.fhir import EMPTY, Json, node, nodes, text, texts
from graph.ingest.moment import MOSCOW, Moment, read_moment
from graph.ingest.parse import Bundle, BundleEntry
from graph.ingest.refusal import Doubt, RefusalCode, Refused


class Chart:
    """Mutable state of one extraction; `now` is the server's clock."""

    def __init__(self, bundle: Bundle, now: datetime) -> None:
        self.bundle = bundle
        self.birth_date = bundle.birth_date
        self.now = now
        self.latest = now + timedelta(days=1)
        self.doubts: list[Doubt] = []
        self.early: dict[int, tuple[BundleEntry, str]] = {}
        self.quarantined: dict[int, Doubt] = {}
        self.dates: dict[int, list[Moment | None]] = {}
        self._by_reference: dict[str, BundleEntry] = {}
        self._names: dict[str, str | None] = {}
        for entry in bundle.entries:
            number = text(entry.resource, "id")
            if entry.url is not None:
                self._by_reference[entry.url] = entry
            if number is not None:
                self._by_reference.setdefault(f"{entry.type}/{number}", entry)
        self._subjects = self._own_references()
        self.sensitivity = Sensitivity.over(bundle, self.find)

    def find(self, target: str | None) -> BundleEntry | None:
        """The entry a reference points to, by fullUrl, by Type/id or by an absolute URL that ends so."""
        if target is None:
            return None
        entry = self._by_reference.get(target)
        if entry is None and target.startswith("http"):
            entry = self._by_reference.get("/".join(target.split("/")[-2:]))
        return entry

    def doubt(self, entry: BundleEntry, code: RefusalCode, reason: str) -> None:
        """Note an assertion that is not taken over."""
        self.doubts.append(Doubt(entry.name, code, reason))

    @contextmanager
    def apart(self, entry: BundleEntry) -> Iterator[None]:
        """Quarantine the entry where the block raises Refused; the rest of the bundle goes in."""
        try:
            yield
        except Refused as refused:
            self.quarantine(entry, refused.code, refused.reason)

    def quarantine(self, entry: BundleEntry, code: RefusalCode, reason: str) -> None:
        """Leave the resource out; in a document Bundle only its assertions, since the original is kept whole."""
        is_part = self.bundle.kind == "document" and entry.place > 0
        self.quarantined[entry.place] = Doubt(entry.name, code, reason, quarantined=not is_part)

    def stands(self, entry: BundleEntry) -> bool:
        """Whether the entry is not quarantined."""
        return entry.place not in self.quarantined

    def past(self, entry: BundleEntry, written: str | None) -> Moment | None:
        """The date of something that has happened. Raises Refused where it is unreadable, in the future or before birth."""
        moment = self.any_date(entry, written)
        if moment is None:
            return None
        if moment.at > self.latest:
            raise Refused(
                entry.name, RefusalCode.DATE_IN_FUTURE, "a date of something that has happened is in the future"
            )
        # The source's clock may be a day behind the birthplace's calendar, never more.
        slack = timedelta(days=0 if written is not None and len(written) <= 10 else 1)
        if moment.written < self.birth_date - slack and (
            written is None or len(written) >= 10 or not self._spans(written)
        ):
            self._before_birth(entry, moment)
        return moment

    def any_date(self, entry: BundleEntry, written: str | None) -> Moment | None:
        """A date without bounds, such as the end of a plan. Raises Refused where it is unreadable."""
        if written is None:
            return None
        moment = read_moment(written)
        if moment is None:
            raise Refused(entry.name, RefusalCode.BAD_DATE, "a date is not a FHIR date")
        return moment

    def is_early(self, entry: BundleEntry) -> bool:
        """Whether the entry belongs to a visit dated before birth, so that its dates are not used."""
        return entry.place in self.early

    def settle_early(self) -> None:
        """Quarantine entries dated before birth on their own; those of a whole visit dated so become doubts."""
        early = [item for item in self.early.values() if self.stands(item[0])]
        cited = {self._visit(entry) for entry, _ in early if entry.type != "Encounter"}
        for entry, day in early:
            own = (entry.place, day)
            if (own in cited) if entry.type == "Encounter" else (self._visit(entry) in self._early_visits()):
                self.doubt(
                    entry,
                    RefusalCode.DATE_BEFORE_BIRTH,
                    "dated before birth with its whole visit; the date is not used",
                )
            else:
                self.quarantine(entry, RefusalCode.DATE_BEFORE_BIRTH, "a date is before the birth of the child")

    def check_subject(self, entry: BundleEntry) -> None:
        """Raise Refused for a resource whose subject is not the bundle's patient."""
        for key in ("subject", "patient", "beneficiary"):
            subject = node(entry.resource, key)
            target = text(subject, "reference")
            if target is None and (identifier := node(subject, "identifier")):
                target = f"Patient?identifier={text(identifier, 'system') or ''}|{text(identifier, 'value') or ''}"
            if target is not None and target not in self._subjects and self.find(target) is not self.bundle.patient:
                raise Refused(
                    entry.name,
                    RefusalCode.WRONG_SUBJECT,
                    "the resource is about somebody who is not the Patient of the Bundle",
                )

    def name_of(self, target: str | None, display: str | None = None) -> str | None:
        """The name of a person or organization, as it is shown; `display` where the reference cannot be resolved."""
        if target is None:
            return display
        if target not in self._names:
            entry = self.find(target)
            self._names[target] = None if entry is None else self._name(entry)
        return self._names[target] or display

    def _name(self, entry: BundleEntry) -> str | None:
        if entry.type == "PractitionerRole":
            practitioner = node(entry.resource, "practitioner")
            return self.name_of(text(practitioner, "reference"), text(practitioner, "display"))
        if entry.type in ("Organization", "Location"):
            return text(entry.resource, "name")
        if entry.type in ("Practitioner", "RelatedPerson"):
            name = next(iter(nodes(entry.resource, "name")), EMPTY)
            return " ".join(filter(None, (text(name, "family"), *texts(name, "given")))) or text(name, "text")
        return None

    def _own_references(self) -> set[str]:
        patient = self.bundle.patient
        references = {patient.url, f"Patient/{text(patient.resource, 'id')}"} - {None}
        for identifier in nodes(patient.resource, "identifier"):
            references.add(f"Patient?identifier={text(identifier, 'system') or ''}|{text(identifier, 'value') or ''}")
        return {item for item in references if item is not None}

    def _spans(self, written: str) -> bool:
        """A bare year or month that contains the birth is not before it."""
        return self.birth_date.isoformat().startswith(written)

    def _before_birth(self, entry: BundleEntry, moment: Moment) -> None:
        if entry.type not in OF_VISIT:
            raise Refused(entry.name, RefusalCode.DATE_BEFORE_BIRTH, "a date is before the birth of the child")
        self.early[entry.place] = (entry, moment.written.isoformat())

    def _visit(self, entry: BundleEntry) -> tuple[int, str] | None:
        encounter = self.find(reference(entry.resource, "encounter"))
        return None if encounter is None else (encounter.place, self.early[entry.place][1])

    def _early_visits(self) -> set[tuple[int, str]]:
        return {(entry.place, day) for entry, day in self.early.values() if entry.type == "Encounter"}


def reference(resource: Json, key: str) -> str | None:
    """The target of a single reference."""
    return text(node(resource, key), "reference")


def today(now: datetime) -> str:
    """The Moscow calendar day of an instant, as FHIR writes it."""
    return now.astimezone(MOSCOW).date().isoformat()
