"""What is installed is what pyproject.toml says, to the last transitive dependency."""

import re
import tomllib
from importlib.metadata import distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.checks.files import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
# What an environment brings along to install with.
TOOLS = {"pip", "setuptools", "uv", "wheel"}


def installed() -> dict[str, str]:
    """Name and version of every distribution in this environment but our own."""
    versions = {canonicalize_name(each.metadata["Name"]): each.version for each in distributions()}
    return {name: version for name, version in versions.items() if name not in {PROJECT["project"]["name"], *TOOLS}}


def pins() -> list[Requirement]:
    """Every pin that counts on this platform."""
    lines = [
        *PROJECT["project"]["dependencies"],
        *PROJECT["dependency-groups"]["dev"],
        *PROJECT["tool"]["uv"]["constraint-dependencies"],
    ]
    requirements = [Requirement(line) for line in lines]
    return [each for each in requirements if each.marker is None or each.marker.evaluate()]


def test_every_pin_names_one_version() -> None:
    loose = [str(pin) for pin in pins() if not re.fullmatch(r"==[0-9][0-9a-z.]*", str(pin.specifier))]
    assert not loose


def test_nothing_is_pinned_twice() -> None:
    names = [canonicalize_name(pin.name) for pin in pins()]
    assert sorted(names) == sorted(set(names))


def test_what_is_installed_is_what_is_pinned() -> None:
    pinned = {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in pins()}
    assert installed() == pinned


def test_the_look_alikes_are_absent() -> None:
    """`casbin` owns the files of pycasbin; `dataloader` is a machine-learning package."""
    assert not {"casbin", "dataloader"} & set(installed())
