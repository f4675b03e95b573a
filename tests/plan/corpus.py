"""Documents that are made to be heavy, and large ones that a frontend may send."""

from collections.abc import Callable, Container, Iterator
from functools import cache
from uuid import UUID

from graphql import get_introspection_query

from graph.areas.graph import build_catalog
from graph.execute.global_id import encode_global_id
from graph.schema.binding import Aggregate
from graph.schema.catalog import Catalog

CHILD = encode_global_id("Child", UUID(int=1))


@cache
def catalog() -> Catalog:
    """The schema, once per process."""
    return build_catalog()


def several(make: Callable[[int], str], count: int) -> str:
    """Parts of a document, one for each number."""
    return " ".join(make(number) for number in range(count))


def child(selection: str) -> str:
    """A selection of one child."""
    return f'{{ child(by: {{id: "{CHILD}"}}) {{ {selection} }} }}'


def doubling(levels: int) -> str:
    """Fragments of which each spreads the next one twice: under 2 kB, a billion fields."""
    links = several(lambda n: f"fragment F{n} on Viewer {{ ...F{n + 1} ...F{n + 1} }}", levels)
    return f"{{ viewer {{ ...F0 }} }} {links} fragment F{levels} on Viewer {{ subject }}"


def circle(size: int, spreads: int) -> str:
    """Fragments that spread each other in circles."""
    links = several(
        lambda n: f"fragment F{n} on Query {{ {several(lambda k: f'...F{(n + k + 1) % size}', spreads)} }}", size
    )
    return f"{{ ...F0 }} {links}"


def shared(operations: int, fragments: int) -> str:
    """Operations that all use one chain of fragments with a variable in each."""
    asked = several(lambda n: f"query A{n}($x: Int) {{ ...F0 }}", operations)
    one = "a: myChildren(first: $x) { nodes { id } }"
    links = several(lambda n: f"fragment F{n} on Query {{ ...F{n + 1} {one} }}", fragments)
    return f"{asked} {links} fragment F{fragments} on Query {{ __typename }}"


def overlapping(fragments: int, fields: int) -> str:
    """Fragments that select the same fields at the same place."""
    parts = several(lambda n: f"fragment F{n} on Viewer {{ {several(lambda k: f'a{k}: subject', fields)} }}", fragments)
    return f"{{ viewer {{ {several(lambda n: f'...F{n}', fragments)} }} }} {parts}"


# What no limit allows: far beyond each of them.
BEYOND: dict[str, str] = {
    "fragments that double 30 times": doubling(30),
    "10,000 aliases": f"{{ {several(lambda n: f'a{n}: __typename', 10_000)} }}",
    "5,000 directives": "{ viewer { subject " + "@include(if: true) " * 5_000 + "} }",
    "a string of 1 MB": f'{{ node(id: "{"a" * 990_000}") {{ id }} }}',
    "a name of 99 KB": f"{{ {'a' * 99_000} }}",
    "a block string of 24,000 lines": '{ node(id: """' + "\n  a" * 24_000 + '""") { id } }',
    "16,000 escapes": '{ node(id: "' + r"\u0041" * 16_000 + '") { id } }',
    "50,000 comments": "#\n" * 49_000 + "{ __typename }",
    "700 operations": several(lambda n: f"query A{n} {{ __typename }}", 700),
    "2 operations over 45 fragments": shared(2, 45),
    "10 operations over 45 fragments": shared(10, 45),
    "49 fragments with the same fields": overlapping(49, 4),
    "300 operations over 45 fragments": shared(300, 45),
    "50 fragments that all spread all": circle(50, 50),
    "1,300 fields of an object": "{ child(by: {" + several(lambda n: f"a{n}: 1", 1_300) + "}) { id } }",
    "900 inline fragments": "{ viewer { " + "... { subject } " * 900 + "} }",
    "nested inline fragments": "{ viewer { " + "... { " * 190 + "subject" + " }" * 190 + " } }",
    "100,000 braces": "{" * 100_000,
    "node 20 times": "{ " + several(lambda n: f'a{n}: node(id: "{CHILD}") {{ id }}', 20) + " }",
    "access 40 times": child(several(lambda n: f"a{n}: access {{ field state rule unlock }}", 40)),
    "structured 200 times": child(f"documents {{ nodes {{ {several(lambda n: f'a{n}: structured', 200)} }} }}"),
    "diagnoses 100 times": child(
        f"passport {{ {several(lambda n: f'a{n}: diagnoses {{ assertion items {{ icd10 }} }}', 100)} }}"
    ),
    "fields of types of fields": "{ __schema { types { fields { type { fields { name type { kind name } } } } } } }",
}

# As much as a limit allows, or what validation must say.
AT_THE_LIMIT: dict[str, str] = {
    "290 fields": child(several(lambda n: f"a{n}: birthDate", 290)),
    "290 masked fields": child(several(lambda n: f"a{n}: policyNumber", 290)),
    "a string of 29 KB": f'{{ node(id: "{"a" * 29_900}") {{ id }} }}',
    "a block string of 7,000 lines": '{ node(id: """' + "\n  a" * 7_400 + '""") { id } }',
    "4,900 escapes": '{ node(id: "' + r"\u0041" * 4_900 + '") { id } }',
    "2 operations over 18 fragments": shared(2, 18),
    "10 operations with 28 fields each": several(
        lambda n: f"query A{n} {{ viewer {{ {several(lambda k: f'a{k}: subject', 28)} }} }}", 10
    ),
    "100 variables": f"query({several(lambda n: f'$a{n}: ID!', 100)}) "
    f"{{ nodes(ids: [{several(lambda n: f'$a{n}', 100)}]) {{ __typename }} }}",
    "100 unused variables": f"query({several(lambda n: f'$a{n}: Int', 100)}) {{ __typename }}",
    "50 directives": f"{{ viewer {{ {several(lambda n: f'a{n}: subject @skip(if: false)', 50)} }} }}",
    "the same field 10 times": child(several(lambda n: "name { " + "full " * 10 + "}", 10)),
    "24 fragments with the same fields": overlapping(24, 4),
    "fragments in a circle": circle(50, 1),
    "29 fragments that all spread 10": circle(29, 10),
    "140 inline fragments": "{ viewer { " + "... { subject } " * 140 + "} }",
    "95 ids": f"{{ nodes(ids: [{several(lambda n: f'{chr(34)}{CHILD}{chr(34)}', 95)}]) {{ id }} }}",
    "190 fields of an object": "{ child(by: {" + several(lambda n: f"a{n}: 1", 190) + "}) { id } }",
    "lists in lists": "{ nodes(ids: " + "[" * 150 + "]" * 150 + ") { id } }",
    "objects in objects": "{ child(by: " + "{a: " * 150 + "1" + "}" * 150 + ") { id } }",
    "290 unknown fields": f"{{ viewer {{ {several(lambda n: f'x{n}', 290)} }} }}",
    "290 unknown fragments": f"{{ viewer {{ {several(lambda n: f'...X{n}', 290)} }} }}",
    "one node": f'{{ node(id: "{CHILD}") {{ id }} }}',
    "access 8 times": child(several(lambda n: f"a{n}: access {{ field state rule unlock }}", 8)),
    "10 pages": child(
        several(lambda n: f"a{n}: documents(after: $c) {{ nodes {{ id }} pageInfo {{ endCursor }} }}", 10)
    ).replace("{", "query($c: String) {", 1),
    "10 lists with assertions": child(
        f"passport {{ {several(lambda n: f'a{n}: diagnoses {{ assertion items {{ icd10 }} }}', 12)} }}"
    ),
    "lists in rows of lists": child("district { children { nodes { " * 4 + "id" + " } } }" * 4),
    "10 introspections": "{ "
    + several(
        lambda n: (
            f'a{n}: __type(name: "Child") {{ fields {{ name args {{ name }} type {{ name ofType {{ name }} }} }} }}'
        ),
        10,
    )
    + " }",
}


def every_field(type_name: str, depth: int, but: Container[str] = ()) -> str:
    """Every field of a type and of the objects in it, the two newest kinds of lists included."""
    return " ".join(field for field in _fields(type_name, depth, but) if field.split()[0] not in but)


def _fields(type_name: str, depth: int, but: Container[str]) -> Iterator[str]:
    types = catalog().types
    for name, field in types[type_name].fields.items():
        target = types.get(field.type_name)
        if target is None:
            yield name
        elif target.connection_of:
            if name in ("documents", "representatives"):
                inner = every_field(target.connection_of, 2)
                yield f"{name} {{ nodes {{ {inner} }} pageInfo {{ hasNextPage endCursor }} }}"
        elif isinstance(field.binding, Aggregate):
            continue  # numbers are asked of a district
        elif name not in ("access", "child", "document", "download", "replacedBy", "resolution") and depth:
            yield f"{name} {{ {every_field(field.type_name, depth - 1, but)} }}"


def every_number() -> str:
    """Every number of a passport of a district, with the children behind its ages and diseases: a page opens one cell."""
    cells = "{ key count denominator per1000 suppressed }"
    opened = "{ key count denominator per1000 suppressed children { nodes { id name { full } } } }"
    fields = [name for name in catalog().types["DistrictPassport"].fields if name not in ("population", "morbidity")]
    diseases = f"morbidity(by: ICD10_BLOCK, measure: PRIMARY, ageBand: UNDER_1) {opened}"
    population = f"population {{ attached mean norm byAgeAndSex {opened} }}"
    return " ".join([population, diseases, *[f"{name} {cells}" for name in fields]])


def past_numbers() -> tuple[str, str]:
    """The last twelve months of the numbers that have them: of people, and of care."""
    month = "trend { month until count denominator per1000 }"
    told = f"{{ key count {month} }}"
    people = f"population {{ {month} byAgeAndSex {told} }} healthGroups {told} socialServiceEligible {told} hospitalStays {told}"
    care = f"dispensary {told} examinations {told} stale {told}"
    return people, f"morbidity(by: ICD10_CHAPTER, measure: GENERAL) {told} {care}"


def months(numbers: str) -> str:
    """A question for numbers of a district."""
    return f'{{ district(id: "{CHILD}") {{ passport {{ {numbers} }} }} }}'


# Who cares for a child, what is due and what becomes of its rights: pages of their own, and each area adds to them.
ADMINISTERED = (
    "ageTransition",
    "certificateReadiness",
    "decisionCardAnswers",
    "district",
    "enrollment",
    "enrollments",
    "norm",
    "riskFlags",
    "supportMeasures",
    "vaccinationPlan",
    "visitSpecialty",
)


@cache
def ordinary() -> dict[str, str]:
    """What frontends send; all of it must pass."""
    return {
        "GraphiQL's introspection": get_introspection_query(),
        "every option of introspection": get_introspection_query(
            input_value_deprecation=True, schema_description=True, specified_by_url=True, directive_is_repeatable=True
        ),
        "a child, its passport, documents and representatives": child(every_field("Child", 4, ADMINISTERED)),
        "what is administered of a child": child(every_field("Child", 4, ["passport"])),
        "what a child may be entitled to": child(
            f"passport {{ supportMeasures {{ {every_field('SupportMeasure', 3, ())} }} }}"
        ),
        "risks of a child, and who is to see it": child(
            f"passport {{ riskFlags {{ {every_field('RiskFlag', 3, ())} }} dispensaryObservations {{ visitSpecialty }} }}"
        ),
        "every number of a district": f'{{ district(id: "{CHILD}") {{ passport {{ {every_number()} }} }} }}',
        "twelve months of a district's people": months(past_numbers()[0]),
        "twelve months of a district's care": months(past_numbers()[1]),
    }
