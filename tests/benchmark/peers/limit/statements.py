"""The hand-written statements: JSON is concatenated from constant text and values, the cheapest form PostgreSQL has."""

from collections.abc import Mapping

Json = list[str]  # pieces of a concatenation: constant text begins with a quote, all else is an expression


def constant(text: str) -> Json:
    """Text as it is."""
    return ["'" + text.replace("'", "''") + "'"]


def word(column: str) -> Json:
    """A word of an enum, a date, an id: nothing in it is escaped."""
    return [f"""coalesce('"' || {column} || '"', 'null')"""]


def text(column: str) -> Json:
    """Free text, and instants."""
    return [f"coalesce(to_json({column})::text, 'null')"]


def plain(column: str) -> Json:
    """A number or a boolean."""
    return [f"coalesce({column}::text, 'null')"]


def made(fields: Mapping[str, Json]) -> Json:
    """An object."""
    pieces: Json = []
    for name, value in fields.items():
        pieces += [*constant((", " if pieces else "{") + f'"{name}":'), *value]
    return [*pieces, *constant("}")]


def rows(row: Json, source: str, order: str = "", where: str = "") -> Json:
    """An array, by a subselect."""
    return [f"(select {gathered(row, order, where)} from {source})"]


def gathered(row: Json, order: str = "", where: str = "") -> str:
    """An array, by an aggregate over what is selected from."""
    ordered = f" order by {order}" if order else ""
    filtered = f" filter (where {where})" if where else ""
    return f"concat('[', string_agg({joined(row)}, ','{ordered}){filtered}, ']')"


def joined(pieces: Json) -> str:
    """One concatenation, constants that follow each other put together."""
    merged: Json = []
    for piece in pieces:
        if merged and piece.startswith("'") and merged[-1].startswith("'"):
            merged[-1] = merged[-1][:-1] + piece[1:]
        else:
            merged.append(piece)
    return f"concat({', '.join(merged)})"


def _name(row: str) -> Json:
    return made({each: text(f"{row}.{each}") for each in ("family", "given", "patronymic")})


def _fact(name: str, *times: str) -> Json:
    words = {"status": word(f"p.{name}_status"), "value": word(f"p.{name}_value")}
    columns = {"effectiveAt": f"p.{name}_effective_at", "recordedAt": f"p.{name}_recorded_at"}
    return made({**words, **{each: text(columns[each]) for each in times}})


def _newest(count: int, *fields: str) -> Json:
    forms = {"kind": word, "title": text, "date": word, "status": word, "author": text}
    row = made({each: forms[each](f"m.{each}") for each in fields})
    source = f"(select * from medical_document where child_id = c.id order by date desc, id desc limit {count}) as m"
    return made({"nodes": rows(row, source, "m.date desc, m.id desc")})


_BADGES = {
    "bloodGroup": _fact("blood_group"),
    "rhFactor": _fact("rh_factor"),
    "healthGroup": _fact("health_group"),
    "physicalEducationGroup": _fact("physical_education_group"),
}
_PASSPORT = {
    "bloodGroup": _fact("blood_group", "effectiveAt", "recordedAt"),
    "rhFactor": _fact("rh_factor", "effectiveAt", "recordedAt"),
    "healthGroup": _fact("health_group", "effectiveAt"),
    "physicalEducationGroup": _fact("physical_education_group", "effectiveAt"),
    "allergies": made(
        {
            "items": rows(
                made(
                    {
                        "substance": text("a.substance"),
                        "category": word("a.category"),
                        "criticality": word("a.criticality"),
                    }
                ),
                "allergy a where a.child_id = c.id and a.state = 'CURRENT'",
                "a.effective_at desc nulls last, a.id",
            )
        }
    ),
    "chronicConditions": made(
        {
            "items": rows(
                made(
                    {
                        "icd10": text("k.icd10"),
                        "display": text("k.display"),
                        "clinicalStatus": word("k.clinical_status"),
                    }
                ),
                "condition k where k.child_id = c.id and k.state = 'CURRENT' and k.chronic",
                "k.since desc nulls last, k.id",
            )
        }
    ),
    "anthropometry": made(
        {
            "heightCm": plain("p.height_cm"),
            "heightAt": word("p.height_at"),
            "weightKg": plain("p.weight_kg"),
            "weightAt": word("p.weight_at"),
        }
    ),
    "updatedAt": text("p.updated_at"),
}
_DISTRICT = made({"code": text("d.code"), "name": text("d.name"), "polyclinic": text("o.name")})
_DISTRICT_SOURCE = "district d join organization o on o.id = d.organization_id where d.id = c.district_id"
_REPRESENTATIVES = rows(
    made(
        {
            "kind": word("r.kind"),
            "status": word("r.status"),
            "isPrimaryContact": plain("r.is_primary_contact"),
            "representative": made({"name": _name("w"), "phone": text("w.phone")}),
        }
    ),
    "(select * from representation where child_id = c.id order by id limit 10) as r"
    " join representative w on w.id = r.representative_id",
    "r.id",
)
_CHILD = {"name": _name("c"), "birthDate": word("c.birth_date")}
_Q1 = made({"bloodGroup": _fact("blood_group"), "rhFactor": _fact("rh_factor")})
_Q2 = made(
    {
        **_CHILD,
        "sex": word("c.sex"),
        "policyNumber": text("c.policy_number"),
        "district": [
            f"(select {joined(_DISTRICT)} from {_DISTRICT_SOURCE})",
        ],
        "passport": made(_PASSPORT),
        "documents": _newest(5, "kind", "title", "date", "status", "author"),
        "representatives": made({"nodes": _REPRESENTATIVES}),
    }
)
_Q3_ROW = made(
    {
        **_CHILD,
        "sex": word("c.sex"),
        "passport": made(_BADGES),
        "documents": _newest(3, "kind", "title", "date"),
    }
)
_Q3_CHILDREN = made(
    {
        "nodes": [gathered(_Q3_ROW, "c.n", "c.n <= 50")],
        "pageInfo": made({"hasNextPage": ["(count(*) > 50)::text"]}),
    }
)
_Q3_SOURCE = (
    "(select *, row_number() over (order by id) as n from child where district_id = d.id order by id limit 51) as c"
    " join passport p on p.child_id = c.id"
)
_Q4_ROW = made(
    {
        **_CHILD,
        "passport": made(_BADGES),
        "vaccinations": made(
            {
                "nodes": rows(
                    made(
                        {
                            "vaccine": text("v.vaccine"),
                            "date": word("v.date"),
                            "status": word("v.status"),
                            "doseNumber": plain("v.dose_number"),
                        }
                    ),
                    "(select * from vaccination where child_id = c.id and state = 'CURRENT'"
                    " order by date desc, id desc limit 50) as v",
                    "v.date desc, v.id desc",
                )
            }
        ),
        "documents": _newest(5, "kind", "title", "date"),
    }
)
_Q4_SOURCE = """(select * from child where id in (select child_id from representation where representative_id = {key}
  and status = 'ACTIVE' and not court_restricted and valid_from <= current_date
  and (valid_to is null or valid_to >= current_date)) order by id limit 20) as c join passport p on p.child_id = c.id"""


_SAID = {
    "q1": (
        "text",
        made({"child": made({"passport": _Q1})}),
        "child c join passport p on p.child_id = c.id where c.policy_number = {key} limit 1",
    ),
    "q2": ("uuid", made({"child": _Q2}), "child c join passport p on p.child_id = c.id where c.id = {key}"),
    "q3": (
        "uuid",
        made(
            {
                "district": made(
                    {
                        "code": text("d.code"),
                        "name": text("d.name"),
                        "children": [f"(select {joined(_Q3_CHILDREN)} from {_Q3_SOURCE})"],
                    }
                )
            }
        ),
        "district d where d.id = {key}",
    ),
    "q4": ("uuid", made({"myChildren": made({"nodes": [gathered(_Q4_ROW, "c.id")]})}), _Q4_SOURCE),
}


def _alone(json: Json, source: str, key: str) -> str:
    return f"select convert_to({joined(json)}, 'UTF8') as data from {source.replace('{key}', key)}"


def _together(kind: str, json: Json, source: str) -> str:
    numbered = f"unnest($1::{kind}[]) with ordinality as asked (key, n)"
    return f"select n, data from {numbered} cross join lateral ({_alone(json, source, 'asked.key')}) as found"


BY_ID = {name for name, (kind, _, _) in _SAID.items() if kind == "uuid"}
ALONE = {name: _alone(json, source, "$1") for name, (_, json, source) in _SAID.items()}
# A write, of the policy number of a child, the number of a call and its dispatcher.
_CALLED = """with w as (
  insert into ambulance_call (child_id, number, dispatcher_id, opened_at, expires_at)
  select id, ($1::text[])[2], ($1::text[])[3]::uuid, now(), now() + interval '6 hours' from child
  where policy_number = ($1::text[])[1] returning id, opened_at
) """
_CALL = made({"call": made({"callId": word("w.id"), "openedAt": text("w.opened_at")})})
ALONE["call"] = _CALLED + _alone(_CALL, "w", "$1")
# For the keys of several requests, with the number of each.
TOGETHER = {name: _together(*columns) for name, columns in _SAID.items()}
