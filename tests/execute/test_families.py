"""A statement for all texts that ask alike: when there is one, what it is bound to, and what a stranger to it gets."""

import gc

import pytest

from graph.execute.families import MORE, TRIES, TURNS, Families, Family, Membership
from graph.plan.family import Scalar, scalars
from graph.viewer import Role
from tests.plan.corpus import catalog, child
from tests.plan.weighing import planned, policy

FIELDS = "id sex birthDate snils".split()


@pytest.fixture
def families() -> Families:
    return Families(catalog())


def join(families: Families, text: str, role: Role = Role.NURSE) -> Membership:
    return families.join(planned(text, role)[1], policy().grants)


def test_a_text_alone_has_its_own_statement_and_shares_it_with_its_like(families: Families) -> None:
    text = child("id name { given }")
    first = join(families, text)
    assert first.family.statement.sql == families.alone(planned(text, Role.NURSE)[1]).family.statement.sql
    before = first.family.statement
    assert join(families, f"query Another {text}").family is first.family
    assert first.family.statement is before


def test_a_second_text_makes_one_statement_for_both_and_each_binds_what_it_asks_for(families: Families) -> None:
    first, second = join(families, child("id name { given }")), join(families, child("sex name { given }"))
    assert first.family is second.family
    statement = first.family.statement
    assert {"asked0", "key0"} <= set(statement.parameters)
    assert statement.together is not None
    assert first.values["asked0"] != second.values["asked0"]
    named = {bit: scalar.name for (_, scalar), bit in first.family.bits.items()}
    assert {named[bit] for bit in range(8) if int(second.values["asked0"]) & 1 << bit} == {"sex", "given"}


def test_a_text_within_a_family_changes_no_statement(families: Families) -> None:
    kept = [join(families, child(f"{' '.join(FIELDS)} name {{ given }}")), join(families, child("id name { given }"))]
    before = kept[0].family.statement
    kept.append(join(families, child("sex snils name { given }").replace("child(", "kid: child(")))
    assert kept[0].family.statement is before
    assert kept[2].family is kept[0].family
    assert kept[2].values["key0"] == '"kid":'


def test_a_request_that_is_bound_keeps_its_statement(families: Families) -> None:
    first = join(families, child("id name { given }"))
    before = first.family.statement
    second = join(families, child("sex name { given }"))
    assert second.family.statement is not before
    assert "asked0" not in before.parameters


def test_a_withheld_page_of_one_text_is_the_same_in_the_statement_of_all(families: Families) -> None:
    """Its JSON follows from what was asked of it, and another member makes the statement wider."""
    page = "measurements(first: 5) { nodes { kind } pageInfo { hasNextPage } }"
    first, second = [join(families, child(fields), Role.DISPATCHER) for fields in (f"sex {page}", "birthDate sex")]
    assert first.family is second.family
    assert '"measurements":{"nodes": [], "pageInfo": {"hasNextPage": false}}' in first.family.statement.sql


def test_one_that_asks_for_much_more_is_of_another_family(families: Families) -> None:
    of_document = catalog().types["MedicalDocument"].fields.values()
    names = [each.name for each in of_document if each.type_name not in catalog().types and not each.is_list]
    assert len(names) > 2 + MORE
    texts = [child(f"documents(first: 1) {{ nodes {{ {' '.join(each)} }} }}") for each in (names[:1], names)]
    little, much = (join(families, text) for text in texts)
    assert much.family is not little.family
    assert "asked0" not in little.family.statement.parameters


def test_other_orders_are_other_families_and_many_of_them_are_alone(families: Families) -> None:
    kept = [join(families, child(f"{a} {b}")) for a, b in (("id", "sex"), ("sex", "id"))]
    assert kept[0].family is not kept[1].family
    orders = [FIELDS[n:] + FIELDS[:n] for n in range(len(FIELDS))] + [
        FIELDS[::-1][n:] + FIELDS[::-1][:n] for n in range(4)
    ]
    kept += [join(families, child(" ".join(order) + " name { given } ")) for order in orders]
    assert len({id(each.family) for each in kept[2:]}) == len(orders)
    assert len(orders) >= TRIES
    assert "asked0" not in kept[-1].family.statement.parameters


def test_an_order_is_found_that_is_right_for_all(families: Families) -> None:
    """The first two say nothing of how their fields stand to each other; the third does."""
    texts = [child("id snils"), child("sex birthDate"), child("id sex snils birthDate"), child("sex id")]
    kept = [join(families, text) for text in texts]
    assert kept[0].family is kept[1].family is kept[2].family
    assert kept[3].family is not kept[0].family
    (of_child,) = kept[0].family.asked
    assert [each.name for each in of_child if isinstance(each, Scalar)] == ["id", "sex", "snils", "birthDate"]


def test_a_family_is_put_in_another_order_only_so_often(families: Families) -> None:
    names = "id sex birthDate snils".split()
    first = join(families, child("id sex"))
    first.family.turned = TURNS
    assert join(families, child(" ".join(names))).family is first.family
    assert join(families, child("snils sex")).family is not first.family
    kept = [join(families, child(f"name {{ given }} {each}")) for each in ("id", "sex")]
    assert kept[0].family.turned == 0
    assert join(families, child("name { given } sex id")).family is kept[0].family
    assert kept[0].family.turned == 1


def test_a_page_under_another_name_is_of_the_family(families: Families) -> None:
    texts = ["{ kids: myChildren(first: 2) { nodes { id } } }", "{ all: myChildren(first: 2) { nodes { sex } } }"]
    first, second = (join(families, text, Role.PARENT) for text in texts)
    assert first.family is second.family
    assert (first.values["key0"], second.values["key0"]) == ('"kids":', '"all":')


def test_a_family_is_gone_with_its_last_member(families: Families) -> None:
    first = join(families, child("id"))
    second = join(families, child("sex"))
    assert first.family is second.family
    del first, second
    gc.collect()
    assert not [*families._families]


def test_members_know_every_parameter_that_may_come(families: Families) -> None:
    first = join(families, child(FIELDS[0]))
    for name in FIELDS[1:]:
        join(families, child(f"{name}"))
    assert set(first.family.statement.parameters) - {"subject", "role", "now", "today", "policy_version"} >= {"asked0"}
    bound = {name for name in first.family.statement.parameters if name.startswith(("asked", "key"))}
    assert bound <= first.values.keys()


def test_bits_stay_what_they_are() -> None:
    family = Family(Families(catalog()).alone(planned(child("id"), Role.NURSE)[1]).family.statement)
    asked = (tuple(each for _, each in scalars(())),)
    family.number(asked)
    before = dict(family.bits)
    family.number(asked)
    assert family.bits == before
