"""Several questions in turn, each with so many texts: what every runner is asked in the tables of mixed load."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice

from tests.benchmark.load import Bench
from tests.benchmark.questions import QUESTIONS
from tests.benchmark.runners import Runner
from tests.benchmark.texts import Variant
from tests.benchmark.wire import MARK, Shot

ALL = tuple(QUESTIONS)
KEYS = 2_000  # of a question, over all of its texts
FEWEST = 20  # of a text
NUMBERED = "kNUMBER"  # stands in a text for an alias with MARK


@dataclass(frozen=True)
class Mixture:
    """`texts` of each question, from number `first` on; of new ones, none is sent twice."""

    names: Sequence[str] = ALL
    texts: int = 20
    first: int = 0
    is_new: bool = False

    def variants(self, name: str) -> list[Variant]:
        """The texts of a question."""
        return [Variant.drawn(name, number) for number in range(self.first, self.first + self.texts)]

    def shots(self, bench: Bench, runner: Runner) -> list[Shot]:
        """One request of each text before the second of any."""
        each = max(FEWEST, KEYS // self.texts)
        shots = []
        for name in self.names:
            keys = cycle(QUESTIONS[name].draw(bench.city))
            for variant in self.variants(name):
                reword = replace(variant, alias=NUMBERED).text if self.is_new else variant.text
                made = bench.shots(runner, QUESTIONS[name], list(islice(keys, each)), reword)
                shots.append([_numbered(shot) for shot in made] if self.is_new else made)
        return [shot for together in zip(*shots, strict=True) for shot in together]


def _numbered(shot: Shot) -> Shot:
    """The same with a number of its own in each request."""
    (body,) = shot.parts
    return replace(shot, parts=body.replace(NUMBERED.encode(), b"k" + MARK).split(MARK))
