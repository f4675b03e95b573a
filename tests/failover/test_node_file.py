"""The file of a node, examples/deploy/patroni.yml: what the rounds of `python -m tests.failover` rest on stands in it."""

import re
from string import Template
from typing import Any

import yaml  # type: ignore[import-untyped]

from tests.failover.node import TEMPLATE

RUNBOOK = TEMPLATE.parents[2] / "docs/failover.md"
VALUES = {"NAME": "db1", "ADDRESS": "10.0.0.1", "ETCD": "10.0.0.1:2379,10.0.0.2:2379", "NETWORK": "10.0.0.0/24"}
VALUES |= {"DATA": "/d", "BINARIES": "/b", "PASSWORD": "p", "SOCKETS": "/s"}


def filled() -> Any:
    """The file with the times that docs/failover.md names."""
    text = RUNBOOK.read_text("utf-8")
    times = {name: str(re.findall(rf"`\${name}` (\d+)", text)[0]) for name in ("TTL", "RETRY")}
    return yaml.safe_load(Template(TEMPLATE.read_text("utf-8")).substitute(VALUES | times))


def test_a_commit_waits_for_the_standby_that_would_be_promoted() -> None:
    shared = filled()["bootstrap"]["dcs"]
    assert shared["synchronous_mode"] is True
    assert shared["postgresql"]["parameters"]["synchronous_commit"] == "on"


def test_an_old_primary_has_ended_when_the_next_one_may_begin() -> None:
    shared = filled()["bootstrap"]["dcs"]
    assert shared["loop_wait"] + 2 * shared["retry_timeout"] <= shared["ttl"]


def test_the_lock_is_compared_before_it_is_written() -> None:
    node = filled()
    assert "etcd" in node
    assert "etcd3" not in node


def test_a_primary_that_was_replaced_can_be_rewound() -> None:
    node = filled()
    assert node["bootstrap"]["dcs"]["postgresql"]["use_pg_rewind"] is True
    lines = [line.partition("#")[0].split() for line in node["postgresql"]["pg_hba"]]
    assert ["host", "replication", "replicator", "127.0.0.1/32", "scram-sha-256"] in lines
