"""The audit trail: a row for each operation and the children that it read alike; the field list of each plan once."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant, text_array, word
from graph.tables.place import Place, placed


@placed(Place.LOCAL)
class AuditPlanRow(SQLModel, table=True):
    """What a plan reads of children that are come to alike, stored once: for whom, by which relations, what it withholds."""

    __tablename__ = "audit_plan"

    id: str = Field(primary_key=True)
    role: str
    policy_version: str
    operation: str | None = None
    fields: list[str] = text_array()
    withheld: list[str] = text_array()
    relations: list[str] = text_array()


@placed(Place.LOCAL)
class AuditChainRow(SQLModel, table=True):
    """A chain of audit entries: how many there are and the hash of the last, and the chain before it."""

    __tablename__ = "audit_chain"
    __table_args__ = (
        sa.Index(
            "ux_audit_chain_previous",
            sa.text("coalesce(previous, '00000000-0000-0000-0000-000000000000'::uuid)"),
            unique=True,
        ),
    )

    id: UUID = Field(primary_key=True)
    previous: UUID | None = None
    number: int = Field(sa_type=sa.BigInteger)
    hash: bytes
    started_at: datetime = Field(
        sa_type=sa.TIMESTAMP(timezone=True), sa_column_kwargs={"server_default": sa.func.now()}
    )


@placed(Place.LOCAL)
class AuditEntryRow(SQLModel, table=True):
    """One operation and children it read alike: who, when, by which plan. Never a value of a child.

    `role`, `relations` and `policy_version` are those of the plan; entries of an earlier schema have their own.
    Its partitions are months by `id`, which begins with the time (docs/trail.md).
    """

    __tablename__ = "audit_entry"
    __table_args__ = (
        # One child's entry is found by the one, that of several by the other; sql/conditions.py asks both.
        sa.Index(
            "ix_audit_entry_child_id",
            sa.text("(child_ids[1])"),
            postgresql_where=sa.text("cardinality(child_ids) = 1"),
        ),
        sa.Index(
            "ix_audit_entry_child_ids",
            "child_ids",
            postgresql_using="gin",
            postgresql_where=sa.text("cardinality(child_ids) > 1"),
        ),
        sa.CheckConstraint(
            "chain IS NOT NULL AND number IS NOT NULL AND hash IS NOT NULL", name="ck_audit_entry_chain"
        ),
        {"postgresql_partition_by": "RANGE (id)"},
    )

    id: UUID = Field(primary_key=True)
    at: datetime = instant()
    subject: str
    role: str | None = None
    relations: list[str] | None = Field(default=None, sa_type=postgresql.ARRAY(sa.Text()))
    plan_id: str
    child_ids: list[UUID] = Field(sa_type=postgresql.ARRAY(postgresql.UUID(as_uuid=True)), nullable=False)
    purpose: str | None = None
    request_id: str
    policy_version: str | None = None
    outcome: str = "OK"
    chain: UUID | None = None
    number: int | None = Field(default=None, sa_type=sa.BigInteger)
    hash: bytes | None = None


@placed(Place.LOCAL)
class AuditMonthRow(SQLModel, table=True):
    """A month of the trail and where it is: ATTACHED (in the database), FILED (in a file alone), LOADED (in both).

    `month` is its first day; the oldest one, whose `begins_at` is null, has all that came before, too. `file` names the
    files without their endings, `sha256` is that of the manifest.
    """

    __tablename__ = "audit_month"
    __table_args__ = (sa.CheckConstraint("state = 'ATTACHED' OR file IS NOT NULL", name="ck_audit_month_file"),)

    month: date = Field(primary_key=True)
    begins_at: datetime | None = instant(nullable=True)
    ends_at: datetime = instant()
    state: str = word()
    entries: int | None = Field(default=None, sa_type=sa.BigInteger)
    file: str | None = None
    sha256: str | None = None
    filed_at: datetime | None = instant(nullable=True)
