"""Reads a whole schedule (CDSi supporting data; `graph.areas.vaccination.engine.source` says in which shape)."""

import re
from collections.abc import Iterable

from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, Interval, parse_day
from graph.areas.vaccination.engine.reading_dose import target_dose, uses
from graph.areas.vaccination.engine.schedule import (
    LAST_PREFERENCE,
    Antigen,
    Association,
    BirthImmunity,
    Conflict,
    Contraindication,
    Indication,
    Schedule,
    Series,
    TargetDose,
    Use,
    VaccineGroup,
)
from graph.areas.vaccination.engine.source import Node, codes, each, from_xml, interval, nodes, text


def read_xml(documents: Iterable[str]) -> Schedule:
    """Read the texts of CDSi's files: one for the schedule, one for each antigen, in any order."""
    roots = [from_xml(document) for document in documents]
    general = [root for root in roots if "vaccineGroups" in root]
    if len(general) != 1:
        raise ValueError(f"{len(general)} files state vaccine groups, not one")
    return read_schedule(general[0], [root for root in roots if "series" in root])


def read_schedule(general: Node, antigens: Iterable[Node]) -> Schedule:
    """Read a schedule; ValueError names what is not understood."""
    read = {antigen.name: antigen for antigen in map(_antigen, antigens)}
    full = {text(group, "name"): text(group, "administerFullVaccineGroup") == "Yes" for group in _groups(general)}
    groups = {
        text(group, "name"): tuple(name for name in each(group, "antigen") if name in read)
        for group in nodes(general, "vaccineGroupToAntigenMap", "vaccineGroupMap")
    }
    conflicts = _conflicts(general)
    return Schedule(
        antigens=read,
        groups={name: VaccineGroup(name, of, full[name]) for name, of in groups.items() if of},
        vaccines={
            text(vaccine, "cvx"): tuple(
                Association(
                    text(association, "antigen"),
                    interval(association, "associationBeginAge"),
                    interval(association, "associationEndAge"),
                )
                for association in nodes(vaccine, "association")
            )
            for vaccine in nodes(general, "cvxToAntigenMap", "cvxMap")
        },
        conflicts=conflicts,
        live=frozenset(conflicts).union(*conflicts.values()),
    )


def _groups(general: Node) -> list[Node]:
    return nodes(general, "vaccineGroups", "vaccineGroup")


def _conflicts(general: Node) -> dict[str, dict[str, Conflict]]:
    conflicts: dict[str, dict[str, Conflict]] = {}
    for node in nodes(general, "liveVirusConflicts", "liveVirusConflict"):
        begin, end = interval(node, "conflictBeginInterval"), interval(node, "conflictEndInterval")
        if begin is None or end is None:
            raise ValueError("a conflict without its interval")
        conflict = Conflict(begin, interval(node, "minConflictEndInterval") or end, end)
        previous, current = (codes(nodes(node, side)[0], "cvx") for side in ("previous", "current"))
        for later in current:
            conflicts.setdefault(later, {}).update(dict.fromkeys(previous, conflict))
    return conflicts


def _antigen(node: Node) -> Antigen:
    series = tuple(_series(one) for one in nodes(node, "series"))
    return Antigen(
        name=series[0].antigen,
        series=series,
        immune_observations=frozenset(
            text(history, "guidelineCode") for history in nodes(node, "immunity", "clinicalHistory")
        ),
        immune_births=tuple(
            BirthImmunity(
                before=parse_day(text(birth, "immunityBirthDate")),
                country=text(birth, "birthCountry"),
                exclusions=frozenset(text(exclusion, "exclusionCode") for exclusion in nodes(birth, "exclusion")),
            )
            for birth in nodes(node, "immunity", "dateOfBirth")
        ),
        contraindications=tuple(
            _contraindication(one)
            for scope in ("vaccineGroup", "vaccine")
            for one in nodes(node, "contraindications", scope, "contraindication")
        ),
    )


def _contraindication(node: Node) -> Contraindication:
    vaccines = uses(nodes(node, "contraindicatedVaccine"))
    return Contraindication(
        code=text(node, "observationCode"),
        title=text(node, "observationTitle"),
        begin=interval(node, "beginAge"),
        end=interval(node, "endAge"),
        vaccines=tuple[Use, ...](use for of_code in vaccines.values() for use in of_code),
    )


def _series(node: Node) -> Series:
    select = nodes(node, "selectSeries")[0]
    preference = re.search(r"\d+", text(select, "seriesPreference"))
    doses = tuple(target_dose(dose) for dose in nodes(node, "seriesDose"))
    return Series(
        name=text(node, "seriesName"),
        antigen=text(node, "targetDisease"),
        vaccine_group=text(node, "vaccineGroup"),
        kind=text(node, "seriesType"),
        doses=doses,
        genders=frozenset(each(node, "requiredGender")),
        indications=tuple(
            Indication(code, interval(indication, "beginAge"), interval(indication, "endAge"))
            for indication in nodes(node, "indication")
            for code in [text(observation, "code") for observation in nodes(indication, "observationCode")]
            if code
        ),
        default=text(select, "defaultSeries") == "Yes",
        product_path=text(select, "productPath") == "Yes",
        series_group=text(select, "seriesGroup") or "1",
        equivalent_groups=frozenset(codes(node, "equivalentSeriesGroups")),
        priority=text(select, "seriesPriority") or "A",
        preference=int(preference.group()) if preference else LAST_PREFERENCE,
        minimum_start=interval(select, "minAgeToStart"),
        maximum_start=interval(select, "maxAgeToStart"),
        vaccines=frozenset(cvx for dose in doses for cvx in dose.usable),
        first_age=_first_age(doses[0]),
    )


def _first_age(dose: TargetDose) -> Interval | None:
    """The absolute minimum age of a first dose that is the same at all times and never left out."""
    if dose.skips_evaluation or len(dose.ages) != 1 or dose.ages[0].effective != ALWAYS:
        return None
    return dose.ages[0].absolute_minimum if dose.ages[0].cessation == NEVER else None
