"""What one walk proves of a query is true by all of graphql-core's rules, and what it reads of a form is what they see."""

from collections import Counter
from random import Random

import pytest
from graphql import GraphQLSyntaxError, parse, specified_rules, validate
from hypothesis import given, settings, strategies as st

from graph.plan.document import parse_again
from graph.plan.form import form_of
from graph.plan.form_document import parse_form, read_plain
from graph.plan.limits import ANYONES
from graph.plan.literals import Sighting
from graph.plan.plain import prove
from tests.benchmark.questions import QUESTIONS
from tests.plan.corpus import AT_THE_LIMIT, BEYOND, CHILD, catalog, ordinary

SCHEMA = catalog().schema
BY = f'by: {{id: "{CHILD}"}}'
PLAIN = [
    *(question.text for question in QUESTIONS.values()),
    f'{{ child({BY}, purpose: "a") {{ id documents(first: 3, kind: CONSULTATION, since: "2020-01-01") {{ nodes {{ id }} }} }} }}',
    f'{{ a: child({BY}) {{ id s: sex }} b: child({BY}) {{ id sex __typename }} nodes(ids: ["{CHILD}", "{CHILD}"]) {{ id }} }}',
    "query A($by: ChildBy!, $first: Int = 3) { child(by: $by) { documents(first: $first) { nodes { id } } } }",
    "query ($id: ID!, $ids: [ID!]!) { child(by: {id: $id}) { id } nodes(ids: $ids) { id } node(id: $id) { __typename } }",
    """query ($born: Date, $sex: Sex = MALE, $family: String = "a") {
      myChildren(filter: {bornFrom: $born, sex: $sex, family: $family, bornTo: "2020-01-01", bloodGroups: [CONFIRMED]}) {
        nodes { id } pageInfo { endCursor }
      }
    }""",
    """query ($filter: ChildFilter, $order: ChildOrder) {
      myChildren(filter: $filter, orderBy: $order, after: null) { edges { node { id } cursor } }
    }""",
    'query ($id: ID!) { nodes(ids: [$id, "x"]) { id } viewer { subject role } }',
]
# Tokens that stand in the place of others: right somewhere, wrong mostly.
OTHERS = """
id sex viewer nodes documents first by filter child __typename __schema nothing
$ $id $by $first Int Int! ID String Child ChildBy [ID!] MALE null true
1 "x" 1.5 -7 99999999999 [1] {} [] {id:"x"} {id:$id} {sex:MALE} {first:1}
{ } ( ) : ! = a: first:1 {id} @skip(if:true) ...A ...on,Child query
""".split()


def is_valid(text: str) -> bool:
    """By all rules."""
    try:
        return not validate(SCHEMA, parse(text, allow_empty_selection_sets=False), specified_rules)
    except GraphQLSyntaxError:
        return False


def is_proved(text: str) -> bool:
    """By the walk, as a text of its own or by its form."""
    form = form_of(text, ANYONES)
    by_form = form is not None and read_plain(SCHEMA, form, ANYONES) is not None
    try:
        return prove(SCHEMA, parse(text, allow_empty_selection_sets=False)) is not None or by_form
    except GraphQLSyntaxError:
        return by_form


def spoiled(text: str, rng: Random) -> str:
    """The text with some tokens left out, doubled, exchanged or replaced."""
    form = form_of(text, ANYONES)
    assert form
    literals = iter(form.literals)
    tokens = [next(literals) if token.startswith("$__") else token for token in form.tokens]
    for _ in range(rng.choice((1, 1, 1, 2))):
        place, other = rng.randrange(len(tokens)), rng.randrange(len(tokens))
        match rng.randrange(6):
            case 0:
                del tokens[place]
            case 1:
                tokens.insert(other, tokens[place])
            case 2:
                tokens[place], tokens[other] = tokens[other], tokens[place]
            case 3:
                tokens[place] = rng.choice(OTHERS)
            case 4:
                opened = [place for place, token in enumerate(tokens) if token == "{"]
                tokens.insert(rng.choice(opened) + 1 if opened else 0, rng.choice(("id", "a: id", "__typename")))
            case _:
                tokens.insert(place, rng.choice(OTHERS))
    return " ".join(tokens)


@pytest.mark.parametrize("text", [*PLAIN, *list(ordinary().values())[2:]])
def test_what_apps_send_is_proved(text: str) -> None:
    assert is_valid(text)
    assert prove(SCHEMA, parse(text)) is not None
    form = form_of(text, ANYONES)
    assert form
    assert read_plain(SCHEMA, form, ANYONES) is not None


def test_what_is_proved_is_valid() -> None:
    counts: Counter[str] = Counter()

    @settings(max_examples=3000, deadline=None)
    @given(st.integers(0, 2**63))
    def agree(seed: int) -> None:
        rng = Random(seed)
        text = spoiled(rng.choice(PLAIN), rng)
        if is_proved(text):
            assert is_valid(text), text
            counts["proved"] += 1
        elif is_valid(text):
            counts["left to the rules"] += 1
        else:
            counts["invalid"] += 1

    agree()
    assert counts["proved"] > 150, counts
    assert counts["invalid"] > 1000, counts
    assert counts["left to the rules"] < counts["proved"], counts


@pytest.mark.parametrize("text", [*AT_THE_LIMIT.values(), *BEYOND.values()])
def test_what_is_heavy_is_proved_where_it_is_valid_or_not_at_all(text: str) -> None:
    try:
        node = parse(text, max_tokens=ANYONES.tokens)
    except GraphQLSyntaxError:
        return
    if prove(SCHEMA, node) is not None:
        assert not validate(SCHEMA, node, specified_rules)


@pytest.mark.parametrize("text", PLAIN)
def test_literals_are_those_that_validation_sees(text: str) -> None:
    form = form_of(text, ANYONES)
    assert form
    plain = read_plain(SCHEMA, form, ANYONES)
    assert plain
    sighting = Sighting(form, text)
    assert not validate(SCHEMA, parse(text), [sighting.rule])
    assert plain.literals == sighting.literals()


@settings(max_examples=500, deadline=None)
@given(st.integers(0, 2**63))
def test_a_form_is_parsed_as_its_text_is(seed: int) -> None:
    rng = Random(seed)
    form = form_of(spoiled(rng.choice(PLAIN), rng), ANYONES)
    if form is None:
        return
    try:
        parsed = parse_form(form)
    except GraphQLSyntaxError as error:
        where = error.message, error.locations
    else:
        assert repr(parsed.to_dict(locations=True)) == repr(parse_again(form.text).to_dict(locations=True))
        return
    with pytest.raises(GraphQLSyntaxError) as raised:
        parse_again(form.text)
    assert (raised.value.message, raised.value.locations) == where
