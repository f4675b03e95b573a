"""What is drawn: bodies, headers, tokens, paths and GraphQL documents, most of them wrong in one way."""

import json
from typing import Any

from hypothesis import strategies as st

from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import ISSUER
from tests.http.wire import Sent
from tests.http.world import ANNA, subject_of
from tests.plan.corpus import catalog

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=30)  # surrogates and NUL too
ODD_NUMBERS = st.sampled_from([0, -1, 2**31, 2**63, 10**400, -(10**30), 1e308, float("nan"), float("inf"), -0.0])
JSON = st.recursive(
    st.none() | st.booleans() | ODD_NUMBERS | st.integers() | st.floats() | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ANY_TEXT, inner, max_size=4),
    max_leaves=10,
)
GOOD = "{ viewer { subject } }"
ODD_LITERALS = st.sampled_from(
    [
        "null",
        "true",
        "-1",
        "0",
        "1e400",
        "99999999999999999999",
        "1.5",
        '""',
        '"\\u0000"',
        '"\\uD800"',
        '"""a\n b"""',
        "[]",
        "{}",
        "{a: 1}",
        "[[[1]]]",
        "RED",
        "$x",
        "$y",
        '"' + "a" * 300 + '"',
        f'"{ANNA.global_id}"',
        '{id: "a", snils: "b"}',
        f'{{id: "{ANNA.global_id}"}}',
        "FAMILY_ASC",
        '{family: "\\u0000"}',
        "{bloodGroup: AB, family: null}",
        "100",
        "1",
    ]
)
KEYS = ("query", "variables", "operationName", "extensions", "documentId", "doc_id", "id", "more")


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A document that parses, mostly of fields that exist, with whatever arguments, directives and fragments."""
    fragments: list[str] = []
    body = draw(selections("Query", 5, fragments))
    head = draw(
        st.sampled_from(["", "query A", "query A($x: Int)", "query A($x: ID = 1, $y: ChildFilter)", "mutation"])
    )
    text = f"{head} {body} {' '.join(fragments)}"
    cut = draw(st.integers(0, 20))
    return text[: len(text) * cut // 10] if cut < 10 else text


@st.composite
def selections(draw: st.DrawFn, type_name: str, depth: int, fragments: list[str]) -> str:
    """A selection of a type."""
    fields = catalog().types[type_name].fields if type_name in catalog().types else {}
    names = st.sampled_from([*fields, "__typename", "nothing"] if fields else ["id", "__typename"])
    parts = []
    for name in draw(st.lists(names, min_size=1, max_size=4)):
        part = draw(st.sampled_from(["", "", "", "a: ", "id: "])) + name
        arguments = _arguments(type_name, name)
        given = draw(st.lists(st.sampled_from([*arguments, "nothing"]), max_size=2)) if arguments else []
        part += f"({' '.join(f'{each}: {draw(ODD_LITERALS)}' for each in given)})" if given else ""
        part += draw(st.sampled_from(["", "", "", " @skip(if: $x)", " @include(if: false)", " @skip", " @a(b: 1)"]))
        target = fields[name].type_name if name in fields else ""
        if target and not catalog().is_leaf(target) and depth:
            part += " " + draw(selections(target, depth - 1, fragments))
        parts.append(part)
    text = " ".join(parts)
    wrapped = draw(st.integers(0, 9))
    if wrapped == 0:
        fragments.append(f"fragment F{len(fragments)} on {type_name} {{ {text} }}")
        text = f"...F{len(fragments) - draw(st.integers(0, 1))}"
    elif wrapped == 1:
        text = f"... on {draw(st.sampled_from([type_name, 'Node', 'Child', 'String']))} {{ {text} }}"
    return f"{{ {text} }}"


def _arguments(type_name: str, name: str) -> list[str]:
    graphql_type: Any = catalog().schema.type_map.get(type_name)
    field = getattr(graphql_type, "fields", {}).get(name)
    return list(field.args) if field else []


@st.composite
def bodies(draw: st.DrawFn) -> bytes:
    """A body: a request with parts of any type, spelled in any way, or no request at all."""
    kind = draw(st.integers(0, 9))
    if kind == 0:
        return draw(st.binary(max_size=200))
    if kind == 1:
        return draw(st.sampled_from([b"[", b'{"a":', b'"', b"[{"])) * draw(st.sampled_from([1, 1_000, 200_000]))
    value: Any = draw(JSON)
    if kind > 2:
        query = draw(st.just(GOOD) | documents() | ANY_TEXT | JSON)
        value = {"query": query} | draw(st.dictionaries(st.sampled_from(KEYS), JSON, max_size=3))
    text = json.dumps(value, ensure_ascii=draw(st.booleans()))
    if kind == 3:  # a key that stands twice
        text = text.replace("{", '{"query": "{ __typename }", ', 1)
    raw = text.encode(draw(st.sampled_from(["utf-8"] * 6 + ["utf-16", "utf-32", "utf-8-sig"])), "surrogatepass")
    return raw[: draw(st.integers(0, len(raw)))] if kind == 4 else raw


def token(role: Role) -> bytes:
    """A good token."""
    return ISSUER.issue(subject_of(role), role, 3_600).encode()


@st.composite
def authorizations(draw: st.DrawFn, good: bytes) -> bytes:
    """A header that is mostly good, else bad in some way."""
    if draw(st.integers(0, 3)):
        return b"Bearer " + good
    head, payload, signature = good.split(b".")
    odd = [
        b"",
        b"Bearer",
        b"Basic YTpi",
        b"bearer " + head,
        b"Bearer " + b"a" * 100_000,
        b"Bearer \xff\x00",
        b"Bearer ...",
    ]
    odd += [b"Bearer " + b".".join([head, payload, signature[::-1]]), b"Bearer " + b".".join([head, payload, b""])]
    odd += [b"Bearer eyJhbGciOiJub25lIn0." + payload + b".", b"Bearer " + good + b"." + good, b"Bearer e30.e30.e30"]
    return draw(st.sampled_from(odd) | st.binary(max_size=40).map(lambda raw: b"Bearer " + raw))


MEDIA = st.sampled_from(
    [b"application/json"] * 8
    + [
        b"",
        b"text/plain",
        b"application/json; charset=utf-16",
        b"application/json;charset=\xff",
        b"multipart/form-data",
    ]
    + [
        b"application/fhir+json",
        b"APPLICATION/JSON;;;",
        b";",
        b"application/x-www-form-urlencoded",
        b"application/graphql",
    ]
)
ODD_HEADERS = st.sampled_from(
    [(b"content-length", value) for value in (b"-1", b"1e9", b"", b"\xb2", b"99999999999999999999", b"0")]
    + [(b"content-encoding", b"gzip"), (b"transfer-encoding", b"chunked, chunked"), (b"expect", b"100-continue")]
    + [
        (b"accept", value)
        for value in (b"text/html", b"application/graphql-response+json;q=x", b"\xff", b",,;q=1", b"*/*")
    ]
    + [(b"x-request-id", value) for value in (b"a\r\nb: c", b"\xff" * 100, b"a b", b"", b"good-1")]
    + [(b"origin", b"null"), (b"upgrade", b"websocket"), (b"host", b"\x00"), (b"x-http-method-override", b"DELETE")]
)
PATHS = st.sampled_from(
    ["/graphql"] * 10
    + ["/documents"] * 5
    + [
        "/",
        "",
        "//graphql",
        "/graphql/",
        "/graphql/..",
        "/healthz",
        "/readyz",
        "/metrics",
        "/personas",
        "/\x00",
        "/\ud800",
    ]
) | ANY_TEXT.map(lambda text: f"/{text}")
METHODS = st.sampled_from(["POST"] * 8 + ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO"])


@st.composite
def requests(draw: st.DrawFn) -> Sent:
    """Any request."""
    path = draw(PATHS)
    role = Role.DISTRICT_DOCTOR if path == "/documents" else draw(st.sampled_from(list(TOKEN_ROLES)))
    headers = [(b"authorization", draw(authorizations(token(role))))] if draw(st.integers(0, 9)) else []
    headers += [(b"content-type", draw(MEDIA)), *draw(st.lists(ODD_HEADERS, max_size=2))]
    body = draw(bodies())
    split = draw(st.integers(0, len(body)))
    query = draw(st.just(b"") | st.binary(max_size=60) | st.just(b"query=%7B__typename%7D&variables=%7B%7D"))
    return Sent(draw(METHODS), path, query, headers, (body[:split], body[split:]), draw(st.integers(0, 19)) == 0)
