"""A profile is lines of policy: complete as any, and different in what its file says alone (domain.md 3.9)."""

import pytest

from graph.areas.graph import build_catalog
from graph.errors import StartupProblem
from graph.policy.completeness import check_policy
from graph.policy.grants import compile_grants, policy_version, read_policy
from graph.policy.profile import with_profile
from graph.policy.shown import difference
from graph.settings import Profile
from graph.sql.masks import FITS

CHOICE = Profile.RU_TEEN_CHOICE


@pytest.mark.parametrize("profile", Profile)
def test_the_policy_is_complete_under_each_profile(profile: Profile) -> None:
    assert check_policy(read_policy(None, profile), build_catalog(), FITS) == []


def test_the_law_of_2020_is_the_policy_itself() -> None:
    assert read_policy(None, Profile.RU_2020) == read_policy(None)


def test_a_teenagers_choice_changes_what_its_file_says_and_nothing_else() -> None:
    catalog = build_catalog()
    policies = [read_policy(None), read_policy(None, CHOICE)]
    changes = "\n".join(difference(*[compile_grants(text, catalog) for text in policies]))
    assert len({policy_version(text) for text in policies}) == 2
    for words in ("document_keep", "document_kept", "label_teen"):
        assert words in changes
    assert len(changes.splitlines()) == 3, changes


def test_a_policy_that_cannot_be_read_is_refused_under_a_profile_too() -> None:
    with pytest.raises(StartupProblem, match="Line 1"):
        with_profile("p, nurse\n", CHOICE)
