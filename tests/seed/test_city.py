"""What every city of 200 children or more has, and what none may have."""

import asyncio
import re
from datetime import UTC, datetime

import asyncpg
import pytest

from graph.ingest.check_digits import policy_number_holds, snils_holds
from graph.seed.city import seed_city

NOW = datetime(2026, 3, 1, 21, tzinfo=UTC)
CHILDREN = 204

LABELLED = "select count(*) from {table} where '{label}' = any(labels)"
REPRESENTED = "select count(*) from representation where {condition}"
CASES = {
    "newborn without policy number or given name": """
        select count(*) from child where given is null and policy_number is null""",
    "twins": """
        select count(*) from child a join child b on a.birth_date = b.birth_date and a.id < b.id
        where left(a.family, 4) = left(b.family, 4) and (
            select array_agg(representative_id order by representative_id) from representation where child_id = a.id
        ) = (select array_agg(representative_id order by representative_id) from representation where child_id = b.id)""",
    "siblings in two districts": """
        select count(*) from representation x join representation y using (representative_id)
        join child a on a.id = x.child_id join child b on b.id = y.child_id where a.district_id < b.district_id""",
    "blood group in conflict": "select count(*) from fact_conflict where kind = 'BLOOD_GROUP' and resolved_at is null",
    "two laboratories disagree": "select count(*) from passport where blood_group_status = 'CONFLICTING'",
    "provisional blood group": "select count(*) from passport where blood_group_status = 'PROVISIONAL'",
    "weak D": "select count(*) from passport where rh_factor_value = 'WEAK_D'",
    "unknown blood group": "select count(*) from passport where blood_group_status = 'UNKNOWN'",
    "retracted blood group": """
        select count(*) from passport p join medical_document d using (child_id)
        where p.blood_group_status = 'RETRACTED' and d.status = 'ANNULLED'""",
    "physical education group in conflict": """
        select count(*) from passport where physical_education_group_status = 'CONFLICTING'""",
    "known to have no allergies": "select count(*) from passport where no_known_allergies_at is not null",
    "no information on allergies": """
        select count(*) from passport p where no_known_allergies_at is null
        and not exists (select from allergy a where a.child_id = p.child_id)""",
    "drug allergy of high criticality": """
        select count(*) from allergy where category = 'MEDICATION' and criticality = 'HIGH'""",
    "asthma": "select count(*) from condition where chronic and alert_flag = 'ASTHMA'",
    "diabetes": "select count(*) from condition where chronic and alert_flag = 'DIABETES'",
    "epilepsy": "select count(*) from condition where chronic and alert_flag = 'EPILEPSY'",
    **{
        f"condition with label {label}": LABELLED.format(table="condition", label=label)
        for label in ("MENTAL", "HIV", "MALTREATMENT", "REPRODUCTIVE", "SUBSTANCE")
    },
    "social danger": LABELLED.format(table="social_status", label="SOCIAL_DANGER"),
    "adoption": LABELLED.format(table="social_status", label="ADOPTION"),
    "teen with an account": """
        select count(*) from child c join account a on a.child_id = c.id
        where a.roles = '{child}' and c.birth_date <= date '2026-03-02' - interval '15 years'""",
    "fifteen today": "select count(*) from child where birth_date = date '2011-03-02'",
    "eighteen tomorrow": "select count(*) from child where birth_date = date '2008-03-03'",
    "revoked": REPRESENTED.format(condition="status = 'REVOKED' and revoked_at is not null"),
    "restricted by court": REPRESENTED.format(condition="status = 'ACTIVE' and court_restricted"),
    "expired": REPRESENTED.format(condition="valid_to < date '2026-03-02' and revoked_at is null"),
    "delegated to a grandmother": REPRESENTED.format(
        condition="kind = 'DELEGATED' and status = 'ACTIVE' and valid_to > date '2026-03-02'"
    ),
    "guardian": REPRESENTED.format(condition="kind = 'GUARDIAN'"),
    "nobody represents": """
        select count(*) from child c where not exists (select from representation r where r.child_id = c.id)""",
    "open referral": "select count(*) from referral where closed_at is null",
    "referral closed lately": """
        select count(*) from referral where closed_at > timestamptz '2026-03-02' - interval '30 days'""",
    "referral closed long ago": """
        select count(*) from referral where closed_at < timestamptz '2026-03-02' - interval '30 days'""",
    "open call": "select count(*) from ambulance_call where closed_at is null",
    "closed call": "select count(*) from ambulance_call where closed_at is not null",
    "school nurse who left": """
        select count(*) from assignment a join account c using (staff_id)
        where c.roles = '{school_nurse}' and a.valid_to < date '2026-03-02'""",
    "certificate, which is a document": """
        select count(*) from certificate c join medical_document d on d.child_id = c.child_id and d.id = c.document_id
        where d.kind = 'CERTIFICATE' and d.status = 'REGISTERED' and d.labels = '{}'""",
    "observation by a specialist": "select count(*) from observation where staff_id is not null and status = 'ACTIVE'",
    "history of a disease in words": "select count(*) from anamnesis where kind = 'DISEASE' and labels = '{}'",
    "overdue visit": "select count(*) from observation where visit_due_on < date '2026-03-02'",
    "visit by the norm": "select count(*) from observation where visit_norm_id is not null and visit_due_on is not null",
    "risk in words for the family": "select count(*) from risk_flag where status = 'RAISED' and words_for_family is not null",
    "often ill": "select count(*) from risk_flag where rule = 'OFTEN_ILL' and status = 'RAISED'",
    "lapsed visit": "select count(*) from risk_flag where rule = 'OBSERVATION_LAPSED' and status = 'RAISED'",
    "high index": "select count(*) from risk_flag where rule in ('BMI_HIGH', 'BMI_VERY_HIGH') and status = 'RAISED'",
}
NEVER = {
    "child that is not synthetic": "select count(*) from child where not synthetic",
    "child without a passport": """
        select count(*) from child c where not exists (select from passport where child_id = c.id)""",
    "adult": "select count(*) from child where birth_date <= date '2026-03-02' - interval '18 years'",
    "document before birth": """
        select count(*) from medical_document d join child c on c.id = d.child_id where d.date <
        c.birth_date""",
    "document from the future": "select count(*) from medical_document where date > date '2026-03-02'",
    "representative without an account": """
        select count(*) from representative r where not exists (select from account a where a.representative_id = r.id)""",
    "member of staff without an account": """
        select count(*) from staff where id not in (select staff_id from account where staff_id is not null)""",
    "account without a role": "select count(*) from account where roles = '{}'",
    "certificate without a document": "select count(*) from certificate where document_id is null",
    "old news": "select count(*) from outbox",
}


def column(dsn: str, statement: str) -> list[object]:
    """The first column of a query."""

    async def run() -> list[object]:
        connection = await asyncpg.connect(dsn)
        try:
            return [row[0] for row in await connection.fetch(statement)]
        finally:
            await connection.close()

    return asyncio.run(run())


@pytest.fixture(scope="module")
def city(database: str) -> str:
    """The DSN of a small city."""
    assert asyncio.run(seed_city(database, CHILDREN, 7, now=NOW)) == CHILDREN
    return database


@pytest.mark.parametrize("case", CASES)
def test_a_city_has(city: str, case: str) -> None:
    assert column(city, CASES[case])[0], case


@pytest.mark.parametrize("case", NEVER)
def test_a_city_never_has(city: str, case: str) -> None:
    assert column(city, NEVER[case]) == [0]


def test_children_are_spread_over_three_districts(city: str) -> None:
    assert column(city, "select count(*) from child group by district_id order by 1") == [68, 68, 68]


def test_a_full_city_is_left_alone(city: str) -> None:
    assert asyncio.run(seed_city(city, 5, 8, now=NOW)) == 0
    assert column(city, "select count(*) from child") == [CHILDREN]


def test_check_digits_hold(city: str) -> None:
    policies = column(city, "select policy_number from child where policy_number is not null")
    numbers = column(city, "select snils from child where snils is not null")
    assert len(set(policies)) == len(policies) > 0.9 * CHILDREN
    assert all(policy_number_holds(str(value)) for value in policies)
    assert all(snils_holds(str(value)) for value in numbers)
    assert column(city, "select count(*) from identifier where system like '%fhir.ru%' and not verified") == [0]


def test_no_number_or_address_can_be_a_real_persons(city: str) -> None:
    assert all(
        re.fullmatch(r"\+7 000 \d{3}-\d\d-\d\d", str(phone))
        for phone in column(city, "select phone from representative")
    )
    assert all(str(email).endswith("@example.org") for email in column(city, "select email from representative"))
    # No region of the OMS begins so, and the register of SNILS is far from nine hundred millions.
    assert column(
        city, "select count(*) from child where policy_number not like '0000000%' or snils not like '9%'"
    ) == [0]


def test_a_mother_of_three_is_one_person_with_one_account(city: str) -> None:
    children = """
        select c.given from representation r join account a using (representative_id) join child c on c.id = r.child_id
        where a.subject = 'parent-0001'"""
    assert len(column(city, children)) == 3
