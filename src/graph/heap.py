"""Memory that is free within the process, and the operating system's again only when it is told so."""

import ctypes

_trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of glibc


def give_back() -> None:
    """Give free memory between what is in use back, where the C library can; it takes milliseconds, without the interpreter."""
    if _trim is not None:
        _trim(0)
