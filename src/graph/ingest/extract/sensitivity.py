"""The labels of every resource of a bundle: its own, and those of the resources that it cites."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Self

from graph.ingest.extract.kind import CHECK_UPS, DATES, FOLLOWING, KIND_SYSTEM
from graph.ingest.fhir import SNOMED, Json, codings, node, nodes, text
from graph.ingest.labels import LabelWalk, tag_labels, walk
from graph.ingest.parse import Bundle, BundleEntry
from graph.ingest.specialists import without_specialists

Find = Callable[[str | None], BundleEntry | None]

# A reference to a person carries no labels; of the documents of a visit only those of FOLLOWING tell why the child came.
PEOPLE = frozenset({"Patient", "RelatedPerson"})
VISIT = frozenset({"encounter", "context"})
WRAPPING = frozenset({"fullUrl", "resource"})
REQUEST = frozenset({"method", "url", "ifNoneExist"})
METHODS = frozenset({"POST", "PUT"})


@cache
def _document() -> re.Pattern[str]:
    """The pattern of references to resources that become documents."""
    return re.compile(rf"urn:(?:uuid|oid):|(?:{'|'.join(DATES)})/")


def _is_walked(entry: BundleEntry) -> bool:
    """Whether an entry is walked even where nothing cites it: documents, and roles, which tell the specialty of a practitioner."""
    return entry.type in DATES or entry.type == "PractitionerRole"


class Sensitivity:
    """Labels by entry; a bundle without labels costs one walk over it."""

    def __init__(self, bundle: Bundle, find: Find) -> None:
        self._bundle, self._find = bundle, find
        self._walks: dict[int, LabelWalk] = {}
        self._keys: dict[str, str | None] = {}
        around = walk({name: item for name, item in bundle.body.items() if name != "entry"}).labels
        # A tag of the Patient speaks of the whole record.
        tags = node(bundle.patient.resource, "meta").get("security")
        self._everywhere = frozenset(around | tag_labels(tags))
        self._read([entry for entry in bundle.entries if _is_walked(entry) or bundle.kind == "document"])
        self._labels = {place: set(entry_walk.labels) for place, entry_walk in self._walks.items()}
        if any(self._labels.values()):
            for entry in bundle.entries:
                if entry.type == "Composition" and self._labels[entry.place]:
                    self._share(entry)
            self._spread()
        # The same bundle without the specialists whom its examinations name.
        self._routine: Sensitivity | None = None

    @classmethod
    def over(cls, bundle: Bundle, find: Find) -> Self:
        """The sensitivity of a bundle; examinations of every child are read without the specialists that they list."""
        sensitivity = cls(bundle, find)
        if any(sensitivity._labels.values()) and any(is_examination(entry.resource) for entry in bundle.entries):
            entries = [entry._replace(resource=without_specialists(entry.resource)) for entry in bundle.entries]
            plain = replace(
                bundle,
                entries=tuple(entries),
                body={**bundle.body, "entry": without_specialists(nodes(bundle.body, "entry"))},
            )
            by_place = {entry.place: entry for entry in entries}

            def find_plain(target: str | None) -> BundleEntry | None:
                entry = find(target)
                return None if entry is None else by_place.get(entry.place, entry)

            sensitivity._routine = cls(plain, find_plain)
        return sensitivity

    def _read(self, entries: list[BundleEntry]) -> None:
        """Walk over the entries and all that they cite; claims and other resources that become no document are not looked at."""
        written = nodes(self._bundle.body, "entry")
        seen_targets: set[str] = set()
        while entries:
            walks = [_walk_entry(entry, written[entry.place]) for entry in entries]
            self._walks.update((entry.place, entry_walk) for entry, entry_walk in zip(entries, walks, strict=True))
            targets = {target for entry_walk in walks for _, target in entry_walk.targets} - seen_targets
            seen_targets |= targets
            cited = {entry.place: entry for target in targets if (entry := self._find(target)) is not None}
            entries = [entry for place, entry in cited.items() if place not in self._walks and entry.type not in PEOPLE]

    def is_routine(self, entry: BundleEntry) -> bool:
        """Whether an entry belongs to an examination of every child, whose list of specialists tells nothing of this one."""
        first = self._bundle.entries[0]
        is_whole_bundle = self._bundle.kind == "document" and is_examination(first.resource)
        return is_whole_bundle or is_examination(entry.resource)

    def own(self, entry: BundleEntry) -> frozenset[str]:
        """The labels that the content of a resource calls for."""
        if self._routine is not None and self.is_routine(entry):
            return self._routine.own(entry)
        return self._everywhere | self._walks[entry.place].labels

    def of(self, entry: BundleEntry) -> frozenset[str]:
        """The labels of a resource, of what it cites, of its visit and of the whole bundle."""
        if self._routine is not None and self.is_routine(entry):
            return self._routine.of(entry) | self._signed(entry)
        return self._everywhere | self._labels[entry.place]

    def _signed(self, entry: BundleEntry) -> frozenset[str]:
        """The labels of those who signed an examination; other participants give it none."""
        authors = nodes(entry.resource, "author")
        signers = [self._find(text(author, "reference")) for author in authors]
        cited = [self._labels.get(signer.place, set()) for signer in signers if signer is not None]
        return frozenset().union(*cited, *(walk(author).labels for author in authors))

    def whole(self) -> frozenset[str]:
        """The labels of the whole bundle, with those of entries that could not be read: the original is kept whole."""
        first = self._bundle.entries[0]
        if self._routine is not None and is_examination(first.resource):
            return self._routine.whole() | self._signed(first)
        written = enumerate(nodes(self._bundle.body, "entry"))
        unread = [walk(item).labels for place, item in written if place not in self._walks]
        return self._everywhere.union(*self._labels.values(), *unread)

    def cited(self, entries: list[BundleEntry]) -> tuple[str, ...]:
        """The names of the documents from which these resources take labels, in this bundle or not."""
        names: set[str] = set()
        for entry in entries:
            for name, target in self._walks[entry.place].targets:
                if (name not in VISIT or entry.type in FOLLOWING) and (key := self._key(target)) is not None:
                    names.add(key)
            if self._routine is not None and self.is_routine(entry):
                names -= {
                    cited_as(target)
                    for _, target in self._walks[entry.place].targets
                    if self._is_labelled_by_specialists(target)
                }
        return tuple(sorted(names)) if names else ()

    def _is_labelled_by_specialists(self, target: str) -> bool:
        """Whether a cited resource has labels only because of the specialists that it lists: an examination takes none of them."""
        cited = self._find(target)
        if cited is None or self._routine is None or cited.place not in self._labels:
            return False
        return not self._routine.of(cited) and bool(self._labels[cited.place])

    def labelled_visits(self, entries: list[BundleEntry]) -> tuple[str, ...]:
        """The names of the visits that take the labels of these resources, which are diagnoses."""
        names: set[str] = set()
        for entry in entries:
            if entry.type == "Condition":
                targets = [target for name, target in self._walks[entry.place].targets if name in VISIT]
                names.update(key for target in targets if (key := self._key(target)) is not None)
        return tuple(sorted(names)) if names else ()

    def _key(self, target: str) -> str | None:
        """The form in which references to documents are compared; None for a reference to anything else."""
        if target not in self._keys:
            key, cited = cited_as(target), self._find(target)
            is_document = _document().match(key) is not None if cited is None else cited.type in DATES
            self._keys[target] = key if is_document else None
        return self._keys[target]

    def _share(self, composition: BundleEntry) -> None:
        """Give the labels of a Composition to the entries that its sections list, those above its sections to a whole document Bundle."""
        head = {name: item for name, item in composition.resource.items() if name != "section"}
        above = walk(head).labels
        listed = self._bundle.entries if self._bundle.kind == "document" and above else ()
        for entry in listed:
            self._labels[entry.place] |= above
        for labels, target in _listed(composition.resource, above):
            member = self._find(target)
            if member is not None and member.place in self._labels:
                self._labels[member.place] |= labels

    def _spread(self) -> None:
        """Carry labels from cited entries to those that cite them, until nothing changes."""
        citing: dict[int, set[int]] = {}
        entries = {entry.place: entry for entry in self._bundle.entries}
        for place, entry_walk in self._walks.items():
            for cited, cites in self._citations(entries[place], entry_walk):
                citing.setdefault(cited.place, set()).add(cites.place)
        waiting = [place for place, labels in self._labels.items() if labels]
        while waiting:
            place = waiting.pop()
            for other in citing.get(place, ()):
                if not self._labels[place] <= self._labels[other]:
                    self._labels[other] |= self._labels[place]
                    waiting.append(other)

    def _citations(self, entry: BundleEntry, entry_walk: LabelWalk) -> Iterator[tuple[BundleEntry, BundleEntry]]:
        for name, target in entry_walk.targets:
            cited = self._find(target)
            if cited is None or cited is entry or cited.type in PEOPLE:
                continue
            if entry.type == "PractitionerRole" and cited.type == "Practitioner":
                yield entry, cited  # the labels of a role are those of its practitioner, too
            if name not in VISIT or cited.type != "Encounter":
                yield cited, entry
                continue
            if entry.type in FOLLOWING:
                yield cited, entry
            if entry.type == "Condition":
                yield entry, cited


def is_examination(resource: Json) -> bool:
    """Whether a resource is the preventive examination that every child has at an age."""
    concepts = [*nodes(resource, "category"), *(nodes(resource, "type") or [node(resource, "type")])]
    stated_codings = [coding for concept in concepts for coding in codings(concept)]
    is_visit = resource.get("resourceType") == "Encounter"
    return any(
        (coding.system, coding.code) == (KIND_SYSTEM, "PREVENTIVE_EXAM")
        or (is_visit and coding.system == SNOMED and coding.code in CHECK_UPS)
        for coding in stated_codings
    )


def names(entries: list[BundleEntry]) -> tuple[str, ...]:
    """The names by which these resources are cited."""
    keys: set[str] = set()
    for entry in entries:
        if entry.url is not None:
            keys.add(cited_as(entry.url))
        number = entry.resource.get("id")
        if type(number) is str:
            keys.add(f"{entry.type}/{number}")
    return tuple(sorted(keys))


def cited_as(target: str) -> str:
    """A reference in the form in which references are compared: without a version, of an absolute address the last two parts."""
    unversioned = target.partition("/_history/")[0] if "/_history/" in target else target
    return "/".join(unversioned.split("/")[-2:]) if unversioned.startswith("http") else unversioned


def _walk_entry(entry: BundleEntry, written: Json) -> LabelWalk:
    entry_walk = walk(entry.resource)
    around = {name: item for name, item in written.items() if name not in WRAPPING}
    if "request" in around and node(around, "request").get("method") in METHODS and around["request"].keys() <= REQUEST:
        del around["request"]
    if around:
        entry_walk.labels.update(walk(around).labels)
    return entry_walk


def _listed(section: Json, above: set[str]) -> Iterator[tuple[set[str], str | None]]:
    """The references that sections list, each with the labels of its section and of the sections around it."""
    waiting = [(item, above) for item in nodes(section, "section")]
    while waiting:
        item, around = waiting.pop()
        own = around | walk({name: part for name, part in item.items() if name not in ("section", "entry")}).labels
        yield from ((own, text(reference, "reference")) for reference in nodes(item, "entry"))
        waiting.extend((inner, own) for inner in nodes(item, "section"))
