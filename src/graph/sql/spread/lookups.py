"""What is asked apart, before a statement, where the database is spread over nodes: it needs rows of children on other nodes.

Each is a statement of one value, in steps that Citus can plan: a step is one table, and the next takes what it found. It is asked
over all nodes with the gate open, and its value is a parameter of the statement, in which all decisions are made.
"""

from dataclasses import dataclass

from graph.database.citus.numbers import OMS, SNILS
from graph.viewer import SETTING, Role

# The columns of numbers, and the systems that identifiers name them by.
SYSTEMS = {"policy_number": OMS, "snils": SNILS}


@dataclass(frozen=True)
class Lookup:
    """A parameter of this name and type, with the statement that gives its value for other parameters, `given`, in order.

    `is_late`: it is asked where the statement has failed without it, which is seldom. `is_open`: it opens
    the gate itself. `sought`: where there are several values, the statement that finds the one, for these and the last of those given.
    """

    name: str
    type: str
    sql: str
    given: tuple[str, ...]
    is_late: bool = False
    is_open: bool = False
    sought: str = ""


def child_by(column: str, number: str) -> Lookup:
    """The child whose number, the column `policy_number` or `snils`, is that parameter, of those that have or had it."""
    owners = f"SELECT child_id FROM number_owner WHERE value = $3 AND system = '{SYSTEMS[column]}'"  # noqa: S608 - ours
    owner = f"SELECT id FROM child WHERE id = ANY ($1) AND {column} = $2"  # noqa: S608 - ours
    given = ("subject", "role", number)
    return Lookup(f"{number}_key", "UUID", _by_viewer("child_id", owners), given, is_open=True, sought=owner)


def event_row(number: str) -> Lookup:
    """The event of that number, as JSON: it lies on the coordinator, and what its viewer is told of it is said beside the child."""
    event = _by_viewer("event", "SELECT to_jsonb(outbox) AS event FROM outbox WHERE number = $3")
    return Lookup(f"{number}_row", "JSONB", event, ("subject", "role", number), is_open=True)


def event_child(number: str) -> Lookup:
    """The child of the event of that number."""
    child = _by_viewer("child_id", "SELECT child_id FROM outbox WHERE number = $3")
    return Lookup(f"{number}_key", "UUID", child, ("subject", "role", number), is_open=True)


def _by_viewer(column: str, selected: str) -> str:
    """A statement on one node that opens the gate there itself: what a left join is led by is read first."""
    return f"""
WITH viewer AS MATERIALIZED (
  SELECT set_config('{SETTING}', subject, true) AS subject FROM account
  WHERE subject = $1 AND $2 = ANY (roles) AND disabled_at IS NULL)
SELECT found.{column} FROM viewer LEFT JOIN LATERAL ({selected}) AS found ON true
"""  # noqa: S608 - ours


def own_child() -> Lookup:
    """The viewer's own record as a child of the city, as JSON: its names stand beside the account, which lies on every node."""
    return Lookup("own_child", "JSONB", _OWN_CHILD, ("subject",))


_OWN_CHILD = """
WITH own AS MATERIALIZED (SELECT child_id FROM account WHERE subject = $1 AND child_id IS NOT NULL)
SELECT jsonb_build_object('id', id, 'family', family, 'given', given, 'patronymic', patronymic) FROM child
WHERE id IN (SELECT child_id FROM own)
"""


def twin_of(key: str) -> Lookup:
    """Whether the child of that parameter has a twin, as sql/expressions.py tells it (domain.md 5 B 14)."""
    return Lookup(f"{key}_twin", "BOOLEAN", _TWIN, (key,))


_TWIN = """
WITH own AS MATERIALIZED (SELECT representative_id FROM representation WHERE child_id = $1),
near AS MATERIALIZED (
  SELECT child_id FROM representation WHERE representative_id IN (SELECT representative_id FROM own) AND child_id <> $1),
same AS MATERIALIZED (SELECT birth_date, family FROM child WHERE id = $1)
SELECT count(*) > 0 FROM child
WHERE id IN (SELECT child_id FROM near) AND (birth_date, family) IN (SELECT birth_date, family FROM same)
"""
# What `family_of_staff` (migration 0151) gives of some people by their `staff_id`, at once; tests compare the two.
_FAMILIES = """
WITH member AS MATERIALIZED (SELECT DISTINCT staff_id FROM account WHERE {people} AND staff_id IS NOT NULL),
self AS MATERIALIZED (
  SELECT staff_id, id AS representative_id, NULL::uuid AS child_id FROM representative WHERE staff_id IN (SELECT staff_id FROM member)
  UNION ALL
  SELECT staff_id, representative_id, child_id FROM account
  WHERE staff_id IN (SELECT staff_id FROM member) AND (representative_id IS NOT NULL OR child_id IS NOT NULL)),
opened AS MATERIALIZED (
  SELECT staff_id, child_id FROM family_exception
  WHERE staff_id IN (SELECT staff_id FROM member) AND valid_from <= {day} AND (valid_to IS NULL OR valid_to >= {day})),
own AS MATERIALIZED (
  SELECT child_id, representative_id FROM representation WHERE representative_id IN (SELECT representative_id FROM self)),
near AS MATERIALIZED (
  SELECT child_id, representative_id, kind FROM representation
  WHERE child_id IN (SELECT child_id FROM own UNION SELECT child_id FROM self WHERE child_id IS NOT NULL)),
other AS MATERIALIZED (
  SELECT self.staff_id, near.representative_id FROM self
  JOIN own ON own.representative_id = self.representative_id JOIN near ON near.child_id = own.child_id
  WHERE near.representative_id = own.representative_id OR near.kind <> 'INSTITUTION'
  UNION
  SELECT self.staff_id, near.representative_id FROM self JOIN near ON near.child_id = self.child_id WHERE near.kind <> 'INSTITUTION'),
link AS MATERIALIZED (
  SELECT child_id, representative_id FROM representation WHERE representative_id IN (SELECT representative_id FROM other)),
kin AS MATERIALIZED (
  SELECT other.staff_id, link.child_id FROM other JOIN link ON link.representative_id = other.representative_id
  WHERE (other.staff_id, link.child_id) NOT IN (SELECT staff_id, child_id FROM opened)
  UNION SELECT staff_id, child_id FROM self WHERE child_id IS NOT NULL)
SELECT {families}
"""
_OF_VIEWER = _FAMILIES.format(day="$2", people="subject = $1", families="array(SELECT child_id FROM kin)")
KIN = Lookup("kin", "UUID[]", _OF_VIEWER, ("subject", "today"), is_late=True)
_OF_AUDITORS = _FAMILIES.format(
    day="$1",
    people=f"'{Role.AUDITOR}' = ANY (roles) AND disabled_at IS NULL",
    families="(SELECT coalesce(jsonb_agg(to_jsonb(kin)), '[]') FROM kin)",
)
# A list of `staff_id` and `child_id`: a grant that an auditor cannot review, since the child is of their family, is another's.
KIN_OF_AUDITORS = Lookup("kin_of_auditors", "JSONB", _OF_AUDITORS, ("today",), is_late=True)
