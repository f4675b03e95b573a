"""PINs of share links: six digits, kept by Argon2id."""

import secrets

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

DIGITS = 6
ATTEMPTS = 5  # wrong PINs after which a link is closed
# What RFC 9106 and OWASP give for servers with little memory: 19 MiB. 40 ms of a core that is not shared.
_ROUNDS, _MEMORY = 3, 19_456  # KiB


def new_pin() -> str:
    """A PIN by chance."""
    return f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"


def hash_of_pin(pin: str) -> str:
    """What the database keeps of a PIN, with a salt of its own."""
    salt = secrets.token_bytes(16)
    costly = Argon2id(salt=salt, length=32, iterations=_ROUNDS, lanes=1, memory_cost=_MEMORY)
    return costly.derive_phc_encoded(pin.encode())


def is_pin(pin: str, kept: str) -> bool:
    """Whether a text is the PIN; it takes as long in each case."""
    try:
        Argon2id.verify_phc_encoded(pin.encode(), kept)
    except InvalidKey:
        return False
    return True
