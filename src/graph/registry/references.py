"""A FHIR reference -> the resource of the import it points to, or the identity it names."""

import re
from collections.abc import Sequence
from urllib.parse import parse_qs

from graph.ingest.fhir import Json, node, text
from graph.registry.fault import Identity, LeftOut, RegistryFault
from graph.registry.resources import Resource

# Of an address its last type and id, without a version.
TYPE_AND_ID = re.compile(r"(?:.*/)?([A-Za-z]+/[A-Za-z0-9.\-]{1,64})(?:/_history/[A-Za-z0-9.\-]+)?$")


class References:
    """Finds targets in the bundle of the reference first, then among all files, then by what the reference says itself."""

    def __init__(self, resources: Sequence[Resource]) -> None:
        self._within: dict[tuple[int, str], Resource] = {}
        self._anywhere: dict[str, Resource] = {}
        self._ambiguous: set[str] = set()
        for resource in resources:
            own = text(resource.body, "id")
            for key in {resource.url, f"{resource.type}/{own}" if own is not None else None} - {None}:
                assert key is not None
                self._within.setdefault((resource.bundle, key), resource)
                known = self._anywhere.setdefault(key, resource)
                if (known.type, known.identity) != (resource.type, resource.identity):
                    self._ambiguous.add(key)

    def find(self, reference: Json, kind: str, source: Resource) -> Resource | Identity:
        """What the reference points to. Raises LeftOut where that is nothing, or one of several."""
        written = text(reference, "reference")
        target = self._resource(written, source) if written is not None else None
        if target is not None and target.type == kind:
            return target
        identity = _searched(written or "", kind) or _identity_of(node(reference, "identifier"))
        if target is not None or identity is None:
            raise LeftOut(RegistryFault.REFERENCE_TO_NOTHING, f"the reference to {article(kind)} points to nothing")
        return identity

    def _resource(self, written: str, source: Resource) -> Resource | None:
        short = TYPE_AND_ID.fullmatch(written)
        keys = [written, *([short[1]] if short is not None else [])]
        for key in keys:
            if (resource := self._within.get((source.bundle, key))) is not None:
                return resource
        for key in keys:
            if key in self._ambiguous:
                reason = "several resources that differ have the id of the reference: refer by identifier"
                raise LeftOut(RegistryFault.REFERENCE_AMBIGUOUS, reason)
            if key in self._anywhere:
                return self._anywhere[key]
        return None


def article(kind: str) -> str:
    """The type with its article."""
    return f"{'an' if kind[0] in 'AEIO' else 'a'} {kind}"


def _searched(written: str, kind: str) -> Identity | None:
    """What a conditional reference looks for: `Organization?identifier=system|value`."""
    head, mark, query = written.partition("?")
    values = parse_qs(query).get("identifier", []) if mark and head == kind else []
    system, bar, value = values[0].partition("|") if len(values) == 1 else ("", "", "")
    return Identity(system, value) if bar and value else None


def _identity_of(identifier: Json) -> Identity | None:
    value = text(identifier, "value")
    return Identity(text(identifier, "system") or "", value) if value is not None else None
