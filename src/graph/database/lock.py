"""One process per data folder: a lock that the operating system drops when its holder dies, however it dies."""

import fcntl
import os
from pathlib import Path

from graph.errors import StartupProblem


class FolderLock:
    """Holds `lock` in the data folder; the file also tells which process holds it and where its server listens."""

    def __init__(self, data: Path) -> None:
        self.path = data / "lock"
        self._file: int | None = None

    def take(self) -> str:
        """Take the lock or raise StartupProblem; returns the note that the last holder left (empty if none)."""
        file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        note = os.pread(file, 4096, 0).decode(errors="replace").partition("\n")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            raise StartupProblem(
                f"The data folder {self.path.parent} is in use by process {note[0] or 'unknown'}:"
                " stop that one first, or choose another folder."
            ) from None
        self._file = file
        self.note("")
        return note[2].strip()

    def note(self, text: str) -> None:
        """Leave our process id and a line for those who join us, or who come after a crash of ours."""
        if self._file is not None:
            os.ftruncate(self._file, 0)
            os.pwrite(self._file, f"{os.getpid()}\n{text}\n".encode(), 0)

    def release(self) -> None:
        """Give the folder free."""
        if self._file is not None:
            os.ftruncate(self._file, 0)
            # Said aloud, for a forked process may have the file open too.
            fcntl.flock(self._file, fcntl.LOCK_UN)
            os.close(self._file)
            self._file = None

    def holder(self) -> str | None:
        """The note of the process that holds the lock now; null where nobody does."""
        try:
            file = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            return None
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            return None
        except BlockingIOError:
            return os.pread(file, 4096, 0).decode(errors="replace").partition("\n")[2].strip()
        finally:
            os.close(file)
