"""Reads one target dose of a series (CDSi supporting data, `seriesDose`)."""

import re

from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, parse_day
from graph.areas.vaccination.engine.schedule import (
    Age,
    ConditionKind,
    Skip,
    SkipCondition,
    SkipSet,
    Spacing,
    TargetDose,
    Use,
)
from graph.areas.vaccination.engine.source import Node, codes, interval, nodes, plain, text


def target_dose(node: Node) -> TargetDose:
    """The dose, its ages, intervals, vaccines and skips."""
    skips = [(text(skip, "context").lower(), _skip(skip)) for skip in nodes(node, "conditionalSkip")]
    number = re.search(r"\d+", text(node, "doseNumber"))
    if number is None:
        raise ValueError(f"no dose number: {text(node, 'doseNumber')!r}")
    preferable = uses(nodes(node, "preferableVaccine"))
    seasons = [
        (day(season, "startDate", ALWAYS), day(season, "endDate", NEVER))
        for season in nodes(node, "seasonalRecommendation")
        if text(season, "startDate")
    ]
    return TargetDose(
        number=int(number.group()),
        ages=tuple(_age(age) for age in nodes(node, "age")),
        preferable_spacings=_spacings(node, "interval"),
        allowable_spacings=_spacings(node, "allowableInterval"),
        preferable=preferable,
        usable=uses(nodes(node, "preferableVaccine") + nodes(node, "allowableVaccine")),
        recommended=tuple(cvx for cvx, uses_of in preferable.items() if any(use.forecast for use in uses_of))
        or tuple(preferable),
        inadvertent=frozenset(text(vaccine, "cvx") for vaccine in nodes(node, "inadvertentVaccine")) - {""},
        skips_evaluation=tuple(skip for context, skip in skips if skip.sets and context in ("evaluation", "both")),
        skips_forecast=tuple(skip for context, skip in skips if skip.sets and context in ("forecast", "both")),
        recurring=text(node, "recurringDose").lower() == "yes",
        season=seasons[0] if seasons else None,
    )


def day(node: Node, tag: str, otherwise: int) -> int:
    """The day of that name."""
    words = text(node, tag)
    return parse_day(words) if words else otherwise


def uses(vaccines: list[Node]) -> dict[str, tuple[Use, ...]]:
    """Vaccines by their codes; one entry may name several."""
    by_code: dict[str, tuple[Use, ...]] = {}
    for vaccine, cvx in ((node, code) for node in vaccines for code in codes(node, "cvx")):
        use = Use(
            cvx=cvx,
            name=text(vaccine, "vaccineType"),
            begin=interval(vaccine, "beginAge"),
            end=interval(vaccine, "endAge"),
            trade_name=plain(text(vaccine, "tradeName")),
            maker=text(vaccine, "mvx"),
            volume=float(text(vaccine, "volume")) if text(vaccine, "volume") else None,
            forecast=text(vaccine, "forecastVaccineType") == "Y",
        )
        by_code[cvx] = (*by_code.get(cvx, ()), use)
    return by_code


def _age(node: Node) -> Age:
    return Age(
        absolute_minimum=interval(node, "absMinAge"),
        minimum=interval(node, "minAge"),
        earliest=interval(node, "earliestRecAge"),
        latest=interval(node, "latestRecAge"),
        maximum=interval(node, "maxAge"),
        effective=day(node, "effectiveDate", ALWAYS),
        cessation=day(node, "cessationDate", NEVER),
    )


def _spacings(node: Node, tag: str) -> tuple[Spacing, ...]:
    spacings = (_spacing(spacing) for spacing in nodes(node, tag))
    return tuple(
        spacing
        for spacing in spacings
        if spacing.from_previous or spacing.from_target or spacing.from_recent or spacing.from_observation
    )


def _spacing(node: Node) -> Spacing:
    target = text(node, "fromTargetDose")
    observations = nodes(node, "fromRelevantObs")
    return Spacing(
        from_previous=text(node, "fromPrevious").upper() == "Y",
        from_target=int(target) if target else None,
        from_recent=frozenset(codes(node, "fromMostRecent")),
        from_observation=text(observations[0], "code") or None if observations else None,
        absolute_minimum=interval(node, "absMinInt"),
        minimum=interval(node, "minInt"),
        earliest=interval(node, "earliestRecInt"),
        latest=interval(node, "latestRecInt"),
        overrides=text(node, "intervalPriority").lower() == "override",
        effective=day(node, "effectiveDate", ALWAYS),
        cessation=day(node, "cessationDate", NEVER),
    )


def _skip(node: Node) -> Skip:
    sets = tuple(
        SkipSet(
            conditions=tuple(_condition(condition) for condition in nodes(group, "condition")),
            any_of=text(group, "conditionLogic").upper() == "OR",
            effective=day(group, "effectiveDate", ALWAYS),
            cessation=day(group, "cessationDate", NEVER),
        )
        for group in nodes(node, "set")
        if nodes(group, "condition")
    )
    return Skip(sets, any_of=text(node, "setLogic").upper() == "OR")


def _condition(node: Node) -> SkipCondition:
    count = text(node, "doseCount")
    return SkipCondition(
        kind=ConditionKind(text(node, "conditionType").lower()),
        begin=interval(node, "beginAge"),
        end=interval(node, "endAge"),
        start_day=day(node, "startDate", ALWAYS),
        end_day=day(node, "endDate", NEVER),
        interval=interval(node, "interval"),
        count=int(count) if count else 0,
        compare=text(node, "doseCountLogic").lower(),
        valid_only=text(node, "doseType").lower() == "valid",
        vaccines=frozenset(codes(node, "vaccineTypes")),
        series_groups=frozenset(codes(node, "seriesGroups")),
    )
