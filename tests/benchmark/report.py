"""The report: medians and spreads of the rounds, and ratios within each round, as Markdown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from tests.benchmark.questions import QUESTIONS
from tests.benchmark.runners import RUNNERS
from tests.benchmark.wrk import Sample

# The reach of the project: ours / peer, at least.
REACH: Mapping[tuple[str, str], float] = {
    ("postgraphile", "q1"): 1.3,
    ("postgraphile", "q2"): 1.7,
    ("postgraphile", "q3"): 1.8,
    ("postgraphile-rls", "q1"): 2.3,
    ("postgraphile-rls", "q2"): 2.3,
    ("postgraphile-rls", "q3"): 2.3,
    ("strawberry", "q1"): 3.5,
    ("strawberry", "q2"): 6,
    ("strawberry", "q3"): 16,
    ("limit", "q1"): 0.8,
    ("limit", "q2"): 0.8,
    ("limit", "q3"): 0.8,
    ("ours-unaudited", "q1"): 0.85,
    ("ours-unaudited", "q2"): 0.85,
    ("ours-unaudited", "q3"): 0.85,
}


@dataclass
class Results:
    """Samples by question and runner, one a round, in the order of the rounds."""

    rounds: dict[tuple[str, str], list[Sample]] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)

    def add(self, question: str, runner: str, sample: Sample) -> None:
        """The sample of one round."""
        self.rounds.setdefault((question, runner), []).append(sample)

    def questions(self) -> list[str]:
        """The questions that were asked."""
        return list(dict.fromkeys(question for question, _ in self.rounds))

    def runners(self, question: str) -> list[str]:
        """The runners that were asked it."""
        return [runner for asked, runner in self.rounds if asked == question]

    def rate(self, question: str, runner: str) -> float:
        """The median of the rounds."""
        return median(sample.rate for sample in self.rounds[question, runner])

    def ratios(self, question: str, upper: str, lower: str) -> list[float]:
        """Rate over rate, round by round."""
        pairs = zip(self.rounds[question, upper], self.rounds[question, lower], strict=True)
        return [above.rate / below.rate for above, below in pairs]


def spread(values: Sequence[float], digits: int) -> str:
    """Median (lowest to highest)."""
    if len(values) == 1:
        return f"{values[0]:,.{digits}f}"
    return f"{median(values):,.{digits}f} ({min(values):,.{digits}f}-{max(values):,.{digits}f})"


def markdown(results: Results, heading: Sequence[str]) -> str:
    """The whole report."""
    doubts = [f"**Not equal after the measurement: {doubt}**" for doubt in results.doubts]
    return (
        "\n\n".join(["\n".join(heading), *doubts, *(_question(results, name) for name in results.questions())]) + "\n"
    )


def _question(results: Results, name: str) -> str:
    lines = [f"### {QUESTIONS[name].title}", ""]
    lines.append(
        "| | requests/s | p50 ms | p99 ms | server CPU ms | PostgreSQL CPU ms | RSS MiB | ours / this | reach |"
    )
    lines.append("|---|---|---|---|---|---|---|---|---|")
    for runner in results.runners(name):
        samples = results.rounds[name, runner]
        failed = sum(sample.failed for sample in samples)
        cells = [
            RUNNERS[runner].title + (f" **{failed} failed**" if failed else ""),
            spread([sample.rate for sample in samples], 0),
            f"{median(sample.p50 for sample in samples):.1f}",
            f"{median(sample.p99 for sample in samples):.1f}",
            f"{median(sample.server for sample in samples):.3f}",
            f"{median(sample.database for sample in samples):.3f}",
            f"{median(sample.memory for sample in samples) / 2**20:.0f}",
            *_against(results, name, runner),
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines + _parts(results, name))


def _against(results: Results, name: str, runner: str) -> tuple[str, str]:
    if runner == "ours" or (name, "ours") not in results.rounds:
        return "", ""
    ratios = results.ratios(name, "ours", runner)
    reach = REACH.get((runner, name))
    verdict = "" if reach is None else f"{reach:g}: {'met' if median(ratios) >= reach else 'not met'}"
    return spread(ratios, 2), verdict


def _parts(results: Results, name: str) -> list[str]:
    """What authorization costs with every field granted: relations and labels, with everything else equal."""
    if {"ours-granted", "ours-open"} - set(results.runners(name)):
        return []
    costs = [100 * (1 - ratio) for ratio in results.ratios(name, "ours-granted", "ours-open")]
    return ["", f"Relations and labels cost {spread(costs, 1)} % of the requests/s (every field granted; reach: 10 %)."]
