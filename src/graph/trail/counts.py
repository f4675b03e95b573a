"""Numbers of the audit trail for its administrator."""

from dataclasses import dataclass, field

from graph.durations import Durations


@dataclass
class TrailCounts:
    """Commits and entries of one process, and the entries in the files of this machine; `outrun`: answers of replicas that were too old."""

    commits: Durations = field(default_factory=Durations)
    rows: int = 0
    failures: int = 0
    outrun: int = 0
    written_ahead: int = 0
    replayed: int = 0
    in_files: int = 0
