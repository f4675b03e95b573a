"""More auditors than the one of the world."""

from uuid import UUID

from tests.http.client import Graph, change
from tests.http.world import uid


async def add_auditor(graph: Graph, organization: UUID, staff: UUID | None = None, number: int = 2) -> str:
    """One more auditor; the subject of the account. With `staff` somebody who has another account, too."""
    subject, person = f"auditor-{number}", staff or uid(4000 + number)
    if staff is None:
        await change(
            graph.dsn,
            f"""INSERT INTO staff (id, family) VALUES ('{person}', 'Revizor');
            INSERT INTO assignment (staff_id, id, organization_id, valid_from)
            VALUES ('{person}', gen_random_uuid(), '{organization}', current_date - 9)""",
        )
    await change(
        graph.dsn,
        f"""INSERT INTO account (subject, staff_id, roles, level)
        VALUES ('{subject}', '{person}', '{{auditor}}', 'FULL')""",
    )
    return subject
