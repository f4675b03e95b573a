"""Machines of their own on this one: network namespaces on two networks, one of the nodes and one to their clients, that can be cut."""

import os
import shutil
import subprocess
from dataclasses import dataclass, field

IP = shutil.which("ip", path=os.defpath + ":/sbin:/usr/sbin")
NODES = (1, 2, 3)


def is_possible() -> bool:
    """Whether this user may make network namespaces and bridges here."""
    if IP is None:
        return False
    name = f"pf{os.getpid() % 10_000}t"
    made = [("netns", "add", name), ("link", "add", name, "type", "bridge")]
    undone = [("netns", "del", name), ("link", "del", name)]
    answers = [subprocess.run([IP, *words], capture_output=True, check=False).returncode for words in made]
    for words in undone:
        subprocess.run([IP, *words], capture_output=True, check=False)
    return answers == [0, 0]


def run(*words: str) -> str:
    """A command of iproute2; it must succeed."""
    done = subprocess.run([str(IP), *words], capture_output=True, check=False, text=True)
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


@dataclass
class Network:
    """The namespaces of three nodes; `number` keeps runs apart that are made at the same time."""

    number: int = field(default_factory=lambda: os.getpid() % 250)

    def build(self) -> None:
        """Make everything."""
        for side in ("c", "n"):
            bridge = f"pf{self.number}{side}"
            run("link", "add", bridge, "type", "bridge")
            run("link", "set", bridge, "up")
        run("addr", "add", f"10.231.{self.number}.254/24", "dev", f"pf{self.number}c")
        for node in NODES:
            run("netns", "add", self.namespace(node))
            run("-n", self.namespace(node), "link", "set", "lo", "up")
            for side, address in (("c", self.client_address(node)), ("n", self.node_address(node))):
                outside = self.cable(node, side)
                run("link", "add", outside, "type", "veth", "peer", "name", f"eth{side}", "netns", self.namespace(node))
                run("link", "set", outside, "master", f"pf{self.number}{side}")
                run("link", "set", outside, "up")
                run("-n", self.namespace(node), "addr", "add", f"{address}/24", "dev", f"eth{side}")
                run("-n", self.namespace(node), "link", "set", f"eth{side}", "up")

    def remove(self) -> None:
        """Take away what there is of it."""
        for node in NODES:
            for side in ("c", "n"):
                subprocess.run([str(IP), "link", "del", self.cable(node, side)], capture_output=True, check=False)
            subprocess.run([str(IP), "netns", "del", self.namespace(node)], capture_output=True, check=False)
        for side in ("c", "n"):
            subprocess.run([str(IP), "link", "del", f"pf{self.number}{side}"], capture_output=True, check=False)

    def namespace(self, node: int) -> str:
        """The name of a node's namespace."""
        return f"pf{self.number}-{node}"

    def cable(self, node: int, side: str) -> str:
        """Our end of a node's cable: to its clients (`c`), or to the other nodes (`n`)."""
        return f"pf{self.number}{side}{node}"

    def client_address(self, node: int) -> str:
        """Where clients reach a node."""
        return f"10.231.{self.number}.{node}"

    def node_address(self, node: int) -> str:
        """Where nodes reach one another."""
        return f"10.232.{self.number}.{node}"

    def cut(self, node: int, sides: str) -> None:
        """Let nothing through in either direction; no end is told."""
        for side in sides:
            run("link", "set", self.cable(node, side), "down")

    def mend(self, node: int) -> None:
        """Let everything through again."""
        for side in ("c", "n"):
            run("link", "set", self.cable(node, side), "up")

    def processes(self, node: int) -> list[int]:
        """All processes of a node."""
        return [int(pid) for pid in run("netns", "pids", self.namespace(node)).split()]
