"""The questions: what is asked, as whom, and the same list of keys for every runner."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.viewer import Role
from tests.benchmark.city import DISPATCHER, City, Connection

HERE = Path(__file__).parent
SAMPLE = 2_000
FAMILIES = 1_000
# Whose every right is in force, so that a runner without authorization gives the same answer as one with it.
PARENTS = """
select a.subject, r.representative_id as key
from representation r
join child c on c.id = r.child_id
join account a on a.representative_id = r.representative_id and 'parent' = any(a.roles)
group by a.subject, r.representative_id
having bool_and(r.status = 'ACTIVE' and not r.court_restricted and r.valid_from <= current_date and r.valid_to is null
    and c.birth_date > current_date - interval '17 years')
order by md5(r.representative_id::text) limit $1
"""
DOCTORS = """
select distinct on (md5(c.id::text)) a.subject, c.id as key
from child c
join assignment s on s.district_id = c.district_id and s.valid_to is null
join account a on a.staff_id = s.staff_id and 'district_doctor' = any(a.roles)
-- A representation that ends is EXPIRED of its day, which the peers' statements do not compute.
where c.birth_date > current_date - interval '17 years'
    and not exists (select from representation r where r.child_id = c.id and r.valid_to is not null)
order by md5(c.id::text), a.subject limit $1
"""
NURSES = """
select distinct on (d.id) a.subject, d.id as key
from district d
join assignment s on s.district_id = d.id and s.valid_to is null
join account a on a.staff_id = s.staff_id and 'nurse' = any(a.roles)
order by d.id, a.subject limit $1
"""
CALLED = """
select $2::text as subject, c.policy_number as key
from child c join ambulance_call k on k.child_id = c.id join account a on a.staff_id = k.dispatcher_id
where a.subject = $2 and k.closed_at is null order by c.policy_number limit $1
"""


@dataclass(frozen=True)
class Key:
    """What a request asks about, and whose token it carries."""

    subject: str
    value: str


@dataclass(frozen=True)
class Question:
    """A question of one role; `variable` is the name and, where it is a global id of ours, `node` its type."""

    name: str
    title: str
    role: Role
    variable: str
    node: str | None
    sample: int
    keys: str

    @property
    def text(self) -> str:
        """The GraphQL document as the passport takes it."""
        return (HERE / "questions" / f"{self.name}.graphql").read_text("utf-8")

    def draw(self, city: City) -> Sequence[Key]:
        """The keys: the same for the same city."""
        arguments = (self.sample, DISPATCHER) if self.role is Role.DISPATCHER else (self.sample,)

        async def fetch(connection: Connection) -> list[Key]:
            rows = await connection.fetch(self.keys, *arguments)
            return [Key(row["subject"], str(row["key"])) for row in rows]

        return city.ask(fetch)


QUESTIONS = {
    question.name: question
    for question in (
        Question("q1", "Q1 dispatcher: blood group and Rh", Role.DISPATCHER, "policy", None, SAMPLE, CALLED),
        Question("q2", "Q2 district doctor: passport page", Role.DISTRICT_DOCTOR, "child", "Child", SAMPLE, DOCTORS),
        Question("q3", "Q3 nurse: 50 children with documents", Role.NURSE, "district", "District", SAMPLE, NURSES),
        Question("q4", "Q4 parent: own children", Role.PARENT, "representative", None, FAMILIES, PARENTS),
    )
}
