"""How often those who have no account may ask: of one address, and of all together."""

from ipaddress import IPv6Address, ip_address

from graph.execute.allowance import Allowance
from graph.viewer import Role, Viewer

NETWORK = 64  # bits of an IPv6 address that one household or one machine has to itself
EVERYBODY = ""


class Visitors:
    """Two buckets for each question: the own one of an address is spent first, so that who is refused there keeps nobody else out."""

    def __init__(self, own: tuple[float, float], together: tuple[float, float]) -> None:
        """Questions a second and at once, of one address and of all."""
        self._own = Allowance(*own, {})
        self._all = Allowance(*together, {})

    def spend(self, address: str) -> None:
        """Spend one question of an address. Raises RATE_LIMITED."""
        self._own.spend(_bucket(network_of(address)), 1)
        self._all.spend(_bucket(EVERYBODY), 1)


def _bucket(name: str) -> Viewer:
    return Viewer(name, Role.SHARE_LINK)


def network_of(address: str) -> str:
    """What is bounded as one: an IPv4 address, the /64 of an IPv6 address; what is none of these is one of its own."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return "unknown"
    if not isinstance(parsed, IPv6Address):
        return str(parsed)
    return str(parsed.ipv4_mapped or IPv6Address(int(parsed) >> NETWORK << NETWORK))
