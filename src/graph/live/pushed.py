"""What became of the messages to devices, for the metrics."""

from dataclasses import dataclass


@dataclass
class Pushed:
    """Messages that push services took, that they did not, and devices that were removed."""

    sent: int = 0
    failed: int = 0
    removed: int = 0
