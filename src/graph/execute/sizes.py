"""What answers of a statement take, learned from its runs."""


class Sizes:
    """Expected bytes and seconds of the answers of a statement, learned from its runs: a family's page of 20 holds two."""

    BEGIN = 64.0  # initial bytes for each object that may be asked for
    LEAST = 8.0  # least bytes, so that a statement with empty answers does not fill a run with slow requests
    BEGIN_SECONDS = 2e-6  # initial seconds for each object

    def __init__(self) -> None:
        self._each = self.BEGIN
        self._seconds = self.BEGIN_SECONDS

    def expected(self, cost: int) -> float:
        """Expected bytes of an answer of this cost, in objects."""
        return cost * self._each

    def learn(self, cost: int, size: int) -> None:
        """Learn from the cost and bytes of a run; about the last eight runs count."""
        self._each = max(self.LEAST, self._each + (size / max(1, cost) - self._each) / 8)

    def seconds(self, cost: int) -> float:
        """Expected seconds on a connection of a request of this cost."""
        return cost * self._seconds

    def took(self, cost: int, seconds: float) -> None:
        """Learn from the cost and seconds of a run; a slower run counts half, a faster one an eighth."""
        each = seconds / max(1, cost)
        self._seconds += (each - self._seconds) / (2 if each > self._seconds else 8)
