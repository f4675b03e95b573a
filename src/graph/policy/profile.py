"""Profiles: the law of a place as lines of policy (domain.md 3.9). A profile's file says what it decides otherwise.

A line stands in place of the line of the policy with the same role, relation, class and action, or beside the others where
there is none; `deny` takes away what is given, so that the class's own denial holds.
"""

from importlib import resources

from graph.errors import StartupProblem
from graph.policy.decision import DENY
from graph.policy.text import PolicyLine, ordered, read_text
from graph.settings import Profile


def with_profile(text: str, profile: Profile) -> str:
    """The text of a policy under a profile, in the order of the file. Raises StartupProblem where lines cannot be read."""
    if profile is Profile.RU_2020:
        return text
    policy, other = read_text(text), read_text(_lines(profile))
    if policy.faults or other.faults:
        raise StartupProblem("The policy is not complete: " + " ".join([*policy.faults, *other.faults][:5]))
    given = {_key(line) for line in policy.lines if line.decision != DENY}
    replaced = {_key(line) for line in other.lines}
    kept = [line for line in policy.lines if line.decision == DENY or _key(line) not in replaced]
    policy.lines = kept + [line for line in other.lines if line.decision != DENY or _key(line) not in given]
    return ordered(policy, policy.classes)


def _lines(profile: Profile) -> str:
    return resources.files("graph.policy").joinpath("profiles", f"{profile.value}.csv").read_text("utf-8")


def _key(line: PolicyLine) -> tuple[str, str, str, str]:
    return line.role, line.relation, line.data, line.action
