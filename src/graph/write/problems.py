"""Problems that several writes answer with."""

from graph.execute.written import WriteProblem, Written
from graph.write.idempotent import Act

SHORTEST, LONGEST = 10, 1_000  # letters and digits, characters of a reason


def missing(message: str, name: str) -> Act:
    """NOT_FOUND for the field of the input that names the object; also the purpose on the trail."""
    return Act(Written(problems=(WriteProblem("NOT_FOUND", message, ("input", name)),)), purpose="NOT_FOUND")


def done(message: str, name: str) -> Act:
    """ALREADY_DONE: somebody did so before."""
    return Act(Written(problems=(WriteProblem("ALREADY_DONE", message, ("input", name)),)))


def another_person(message: str, name: str) -> Act:
    """ANOTHER_PERSON: somebody else must do it (domain.md 5 C 25); also the purpose on the trail."""
    return Act(Written(problems=(WriteProblem("ANOTHER_PERSON", message, ("input", name)),)), purpose="ANOTHER_PERSON")


def conflict(message: str, name: str) -> Act:
    """CONFLICT: other data contradicts the write, or has changed meanwhile; also the purpose on the trail."""
    return Act(Written(problems=(WriteProblem("CONFLICT", message, ("input", name)),)), purpose="CONFLICT")


def invalid(message: str, name: str) -> Written:
    """INVALID for the field of the input whose value is not acceptable."""
    return Written(problems=(WriteProblem("INVALID", message, ("input", name)),))


def too_short(text: str, name: str) -> WriteProblem | None:
    """The problem of a reason that is too short or too long; None where its length is right."""
    letters = sum(character.isalnum() for character in text)
    if letters >= SHORTEST and len(text) <= LONGEST and "\x00" not in text:
        return None
    message = f"Say why in {SHORTEST} letters or digits at the least and {LONGEST:,} characters at the most."
    return WriteProblem("INVALID", message, ("input", name))


def unprinted(text: str, longest: int, name: str) -> Written | None:
    """The problem of a text that is blank, too long or not printable; None where it is fine."""
    if 1 <= len(text.strip()) <= longest and text.isprintable():
        return None
    return invalid(f"Say it in 1 to {longest} printable characters.", name)
