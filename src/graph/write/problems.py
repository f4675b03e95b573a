"""Why a write wrote nothing, as every write says it."""

from graph.execute.written import Problem, Written
from graph.write.idempotent import Act

SHORTEST, LONGEST = 10, 1_000  # letters and digits, characters of a reason


def missing(message: str, name: str) -> Act:
    """That there is no such thing, for the field of the input that names it; the trail says that nothing was found."""
    return Act(Written(problems=(Problem("NOT_FOUND", message, ("input", name)),)), purpose="NOT_FOUND")


def done(message: str, name: str) -> Act:
    """That somebody did so before."""
    return Act(Written(problems=(Problem("ALREADY_DONE", message, ("input", name)),)))


def another_person(message: str, name: str) -> Act:
    """That somebody else must do it (domain.md 5 C 25)."""
    return Act(Written(problems=(Problem("ANOTHER_PERSON", message, ("input", name)),)), purpose="ANOTHER_PERSON")


def conflict(message: str, name: str) -> Act:
    """That something else says otherwise, or has changed meanwhile; the trail says so."""
    return Act(Written(problems=(Problem("CONFLICT", message, ("input", name)),)), purpose="CONFLICT")


def invalid(message: str, name: str) -> Written:
    """That a value of the input cannot be taken, for the field that holds it."""
    return Written(problems=(Problem("INVALID", message, ("input", name)),))


def too_short(text: str, name: str) -> Problem | None:
    """The problem of a reason that says too little or too much."""
    letters = sum(character.isalnum() for character in text)
    if letters >= SHORTEST and len(text) <= LONGEST and "\x00" not in text:
        return None
    message = f"Say why in {SHORTEST} letters or digits at the least and {LONGEST:,} characters at the most."
    return Problem("INVALID", message, ("input", name))


def unprinted(text: str, longest: int, name: str) -> Written | None:
    """The problem of what stands on no document."""
    if 1 <= len(text.strip()) <= longest and text.isprintable():
        return None
    return invalid(f"Say it in 1 to {longest} printable characters.", name)
