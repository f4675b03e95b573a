"""One node: its member of etcd, its Patroni, and the PostgreSQL that this one runs."""

import os
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from string import Template

from graph.database.account import SystemUser
from tests.failover.network import IP, NODES, Network

TEMPLATE = Path(__file__).parents[2] / "examples/deploy/patroni.yml"
PASSWORD = "failover"  # of servers that nobody else reaches


@dataclass
class Node:
    """A node by its number; what it writes lies in `folder`."""

    number: int
    network: Network
    folder: Path
    account: SystemUser
    binaries: Path
    ttl: int
    etcd: "subprocess.Popen[bytes] | None" = None
    patroni: "subprocess.Popen[bytes] | None" = None

    @property
    def name(self) -> str:
        return f"node{self.number}"

    @property
    def address(self) -> str:
        """Where clients reach it."""
        return self.network.client_address(self.number)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def prepare(self) -> None:
        """Make its folders and its file of settings."""
        for path in (self.folder, self.folder / "etcd", self.folder / "sockets"):
            path.mkdir(mode=0o700)
            self.account.own(path)
        hosts = [f"{self.network.node_address(each)}:2379" for each in NODES]
        values = {
            "NAME": self.name,
            "ADDRESS": self.network.node_address(self.number),
            "ETCD": ",".join(hosts),
            "TTL": str(self.ttl),
            "RETRY": str((self.ttl - 2) // 2),
            "DATA": str(self.data),
            "BINARIES": str(self.binaries),
            "PASSWORD": PASSWORD,
            "NETWORK": "10.0.0.0/8",
            "SOCKETS": str(self.folder / "sockets"),
        }
        configuration = self.folder / "patroni.yml"
        configuration.write_text(Template(TEMPLATE.read_text("utf-8")).substitute(values))
        self.account.own(configuration)

    def start_etcd(self) -> None:
        """Start its member of etcd."""
        here = self.network.node_address(self.number)
        members = ",".join(f"node{each}=http://{self.network.node_address(each)}:2380" for each in NODES)
        words = ["--name", self.name, "--data-dir", str(self.folder / "etcd"), "--initial-cluster", members]
        words += ["--listen-peer-urls", f"http://{here}:2380", "--initial-advertise-peer-urls", f"http://{here}:2380"]
        words += ["--listen-client-urls", f"http://{here}:2379", "--advertise-client-urls", f"http://{here}:2379"]
        words += ["--initial-cluster-state", "new", "--initial-cluster-token", f"pf{self.network.number}"]
        self.etcd = self._start("etcd", "etcd", "--enable-v2", "--pre-vote", *words)

    def start_patroni(self) -> None:
        """Start its Patroni."""
        self.patroni = self._start("patroni", "patroni", str(self.folder / "patroni.yml"))

    def kill(self) -> None:
        """End Patroni, then PostgreSQL, by SIGKILL; etcd goes on."""
        assert self.patroni is not None
        postmaster = int((self.data / "postmaster.pid").read_text().partition("\n")[0])
        self.patroni.kill()
        os.kill(postmaster, signal.SIGKILL)
        self.patroni.wait()

    def signal_all(self, number: signal.Signals) -> None:
        """Send a signal to each of its processes, to those too that are started meanwhile."""
        reached: set[int] = set()
        while left := set(self.network.processes(self.number)) - reached:
            for pid in left:
                with suppress(ProcessLookupError):
                    os.kill(pid, number)
            reached |= left

    def stop(self) -> None:
        """End everything at once."""
        self.signal_all(signal.SIGKILL)
        for process in (self.patroni, self.etcd):
            if process is not None:
                process.wait()

    def log(self) -> str:
        """What Patroni said last."""
        return "\n".join((self.folder / "patroni.log").read_text(errors="replace").splitlines()[-25:])

    def _start(self, log: str, *words: str) -> "subprocess.Popen[bytes]":
        inside = [str(IP), "netns", "exec", self.network.namespace(self.number)]
        # Root is needed to enter the namespace, and PostgreSQL refuses it.
        user = ["setpriv", f"--reuid={self.account.uid}", f"--regid={self.account.gid}", "--clear-groups"]
        environment = {
            "PATH": f"{os.defpath}:/usr/sbin:/sbin",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "HOME": str(self.folder),
        }
        with (self.folder / f"{log}.log").open("ab") as output:
            return subprocess.Popen(
                [*inside, *user, *words],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=environment,
                start_new_session=True,
            )
