"""The labels of every resource of one bundle: its own, and those of what it cites."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Self

from graph.ingest.extract.kind import CHECK_UPS, DATES, FOLLOWING, KIND_SYSTEM
from graph.ingest.fhir import SNOMED, Json, codings, node, nodes, text
from graph.ingest.labels import Walk, tag_labels, walk
from graph.ingest.parse import Bundle, BundleEntry
from graph.ingest.specialists import without_specialists

Find = Callable[[str | None], BundleEntry | None]

# Nothing follows from whom a resource is about; and not every document of a visit tells why the child came (FOLLOWING).
PEOPLE = frozenset({"Patient", "RelatedPerson"})
VISIT = frozenset({"encounter", "context"})
WRAPPING = frozenset({"fullUrl", "resource"})
REQUEST = frozenset({"method", "url", "ifNoneExist"})
METHODS = frozenset({"POST", "PUT"})


@cache
def _document() -> re.Pattern[str]:
    """A name of what becomes a document."""
    return re.compile(rf"urn:(?:uuid|oid):|(?:{'|'.join(DATES)})/")


def _is_walked(entry: BundleEntry) -> bool:
    """A role is walked over whether or not it is cited: it says what its practitioner is."""
    return entry.type in DATES or entry.type == "PractitionerRole"


class Sensitivity:
    """Labels by entry; a bundle that calls for none costs one walk over it."""

    def __init__(self, bundle: Bundle, find: Find) -> None:
        self._bundle, self._find = bundle, find
        self._walks: dict[int, Walk] = {}
        self._keys: dict[str, str | None] = {}
        around = walk({name: item for name, item in bundle.body.items() if name != "entry"}).labels
        # A tag of the Patient speaks of the whole record.
        tags = node(bundle.patient.resource, "meta").get("security")
        self._everywhere = frozenset(around | tag_labels(tags))
        self._read([entry for entry in bundle.entries if _is_walked(entry) or bundle.kind == "document"])
        self._labels = {place: set(found.labels) for place, found in self._walks.items()}
        if any(self._labels.values()):
            for entry in bundle.entries:
                if entry.type == "Composition" and self._labels[entry.place]:
                    self._share(entry)
            self._spread()
        # The same bundle without the specialists whom its examinations name.
        self._routine: Sensitivity | None = None

    @classmethod
    def over(cls, bundle: Bundle, find: Find) -> Self:
        """That of a bundle, whose examinations are read as such."""
        made = cls(bundle, find)
        if any(made._labels.values()) and any(is_examination(entry.resource) for entry in bundle.entries):
            entries = [entry._replace(resource=without_specialists(entry.resource)) for entry in bundle.entries]
            plain = replace(
                bundle,
                entries=tuple(entries),
                body={**bundle.body, "entry": without_specialists(nodes(bundle.body, "entry"))},
            )
            by_place = {entry.place: entry for entry in entries}

            def find_plain(target: str | None) -> BundleEntry | None:
                found = find(target)
                return None if found is None else by_place.get(found.place, found)

            made._routine = cls(plain, find_plain)
        return made

    def _read(self, entries: list[BundleEntry]) -> None:
        """Walk over what becomes a document, and over what that cites: claims and the like are not looked at."""
        written = nodes(self._bundle.body, "entry")
        known: set[str] = set()
        while entries:
            found = [_walk_entry(entry, written[entry.place]) for entry in entries]
            self._walks.update((entry.place, walked) for entry, walked in zip(entries, found, strict=True))
            targets = {target for walked in found for _, target in walked.targets} - known
            known |= targets
            cited = {entry.place: entry for target in targets if (entry := self._find(target)) is not None}
            entries = [entry for place, entry in cited.items() if place not in self._walks and entry.type not in PEOPLE]

    def is_routine(self, entry: BundleEntry) -> bool:
        """Whether it is of an examination of every child, where it says nothing which specialists took part."""
        first = self._bundle.entries[0]
        whole = self._bundle.kind == "document" and is_examination(first.resource)
        return whole or is_examination(entry.resource)

    def own(self, entry: BundleEntry) -> frozenset[str]:
        """The labels that a resource calls for by what stands in it."""
        if self._routine is not None and self.is_routine(entry):
            return self._routine.own(entry)
        return self._everywhere | self._walks[entry.place].labels

    def of(self, entry: BundleEntry) -> frozenset[str]:
        """The labels of a resource with those of what it cites, of its visit and of the whole bundle."""
        if self._routine is not None and self.is_routine(entry):
            return self._routine.of(entry) | self._signed(entry)
        return self._everywhere | self._labels[entry.place]

    def _signed(self, entry: BundleEntry) -> frozenset[str]:
        """Who signs an examination tells of it as of any document; who else took part does not."""
        authors = nodes(entry.resource, "author")
        found = [self._find(text(author, "reference")) for author in authors]
        cited = [self._labels.get(each.place, set()) for each in found if each is not None]
        return frozenset().union(*cited, *(walk(author).labels for author in authors))

    def whole(self) -> frozenset[str]:
        """The labels of all of the bundle, of what could not be read as a resource too: the original is kept whole."""
        first = self._bundle.entries[0]
        if self._routine is not None and is_examination(first.resource):
            return self._routine.whole() | self._signed(first)
        written = enumerate(nodes(self._bundle.body, "entry"))
        unread = [walk(item).labels for place, item in written if place not in self._walks]
        return self._everywhere.union(*self._labels.values(), *unread)

    def cited(self, entries: list[BundleEntry]) -> tuple[str, ...]:
        """The names of the documents from which these resources take labels, in this bundle or not."""
        found: set[str] = set()
        for entry in entries:
            for name, target in self._walks[entry.place].targets:
                if (name not in VISIT or entry.type in FOLLOWING) and (key := self._key(target)) is not None:
                    found.add(key)
            if self._routine is not None and self.is_routine(entry):
                found -= {
                    cited_as(target) for _, target in self._walks[entry.place].targets if self._is_by_whom(target)
                }
        return tuple(sorted(found)) if found else ()

    def _is_by_whom(self, target: str) -> bool:
        """Whether what is cited here has labels for nothing but by whom it is: its examination takes none of them."""
        found = self._find(target)
        if found is None or self._routine is None or found.place not in self._labels:
            return False
        return not self._routine.of(found) and bool(self._labels[found.place])

    def told(self, entries: list[BundleEntry]) -> tuple[str, ...]:
        """The names of the visits that take the labels of these resources."""
        found: set[str] = set()
        for entry in entries:
            if entry.type == "Condition":
                targets = [target for name, target in self._walks[entry.place].targets if name in VISIT]
                found.update(key for target in targets if (key := self._key(target)) is not None)
        return tuple(sorted(found)) if found else ()

    def _key(self, target: str) -> str | None:
        """How a reference to what may be a document is compared; None for anything else."""
        if target not in self._keys:
            key, found = cited_as(target), self._find(target)
            may_be = _document().match(key) is not None if found is None else found.type in DATES
            self._keys[target] = key if may_be else None
        return self._keys[target]

    def _share(self, composition: BundleEntry) -> None:
        """A Composition labels what its sections list; what stands above its sections labels all of a document."""
        head = {name: item for name, item in composition.resource.items() if name != "section"}
        above = walk(head).labels
        listed = self._bundle.entries if self._bundle.kind == "document" and above else ()
        for entry in listed:
            self._labels[entry.place] |= above
        for labels, target in _listed(composition.resource, above):
            found = self._find(target)
            if found is not None and found.place in self._labels:
                self._labels[found.place] |= labels

    def _spread(self) -> None:
        """Carry labels from what is cited to what cites it, until nothing changes."""
        citing: dict[int, set[int]] = {}
        entries = {entry.place: entry for entry in self._bundle.entries}
        for place, found in self._walks.items():
            for cited, cites in self._citations(entries[place], found):
                citing.setdefault(cited.place, set()).add(cites.place)
        waiting = [place for place, labels in self._labels.items() if labels]
        while waiting:
            place = waiting.pop()
            for other in citing.get(place, ()):
                if not self._labels[place] <= self._labels[other]:
                    self._labels[other] |= self._labels[place]
                    waiting.append(other)

    def _citations(self, entry: BundleEntry, found: Walk) -> Iterator[tuple[BundleEntry, BundleEntry]]:
        for name, target in found.targets:
            cited = self._find(target)
            if cited is None or cited is entry or cited.type in PEOPLE:
                continue
            if entry.type == "PractitionerRole" and cited.type == "Practitioner":
                yield entry, cited  # who has the role is known by the person, too
            if name not in VISIT or cited.type != "Encounter":
                yield cited, entry
                continue
            if entry.type in FOLLOWING:
                yield cited, entry
            if entry.type == "Condition":
                yield entry, cited


def is_examination(resource: Json) -> bool:
    """Whether it is the preventive examination of every child at an age."""
    concepts = [*nodes(resource, "category"), *(nodes(resource, "type") or [node(resource, "type")])]
    said = [coding for concept in concepts for coding in codings(concept)]
    is_visit = resource.get("resourceType") == "Encounter"
    return any(
        (each.system, each.code) == (KIND_SYSTEM, "PREVENTIVE_EXAM")
        or (is_visit and each.system == SNOMED and each.code in CHECK_UPS)
        for each in said
    )


def names(entries: list[BundleEntry]) -> tuple[str, ...]:
    """The names by which these resources are cited."""
    found: set[str] = set()
    for entry in entries:
        if entry.url is not None:
            found.add(cited_as(entry.url))
        number = entry.resource.get("id")
        if type(number) is str:
            found.add(f"{entry.type}/{number}")
    return tuple(sorted(found))


def cited_as(target: str) -> str:
    """A reference as it is compared: without a version, an address of a server by its last two parts."""
    found = target.partition("/_history/")[0] if "/_history/" in target else target
    return "/".join(found.split("/")[-2:]) if found.startswith("http") else found


def _walk_entry(entry: BundleEntry, written: Json) -> Walk:
    found = walk(entry.resource)
    around = {name: item for name, item in written.items() if name not in WRAPPING}
    if "request" in around and node(around, "request").get("method") in METHODS and around["request"].keys() <= REQUEST:
        del around["request"]
    if around:
        found.labels.update(walk(around).labels)
    return found


def _listed(section: Json, above: set[str]) -> Iterator[tuple[set[str], str | None]]:
    """What each section lists, with the labels of the section and of those around it."""
    waiting = [(item, above) for item in nodes(section, "section")]
    while waiting:
        item, around = waiting.pop()
        own = around | walk({name: part for name, part in item.items() if name not in ("section", "entry")}).labels
        yield from ((own, text(each, "reference")) for each in nodes(item, "entry"))
        waiting.extend((inner, own) for inner in nodes(item, "section"))
