"""Certificates that were issued."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, instant, text_array, word


class CertificateRow(ChildScoped, table=True):
    """`status`: ISSUED REVOKED REPLACED. `lines`: what stands on the paper, `title: value`, without anything that has a label.

    `document_id` is the document that it is, without a foreign key, as of `fact_resolution`; `labels` are those of this document.
    `code_hash` is the SHA-256 of `code`, by which a stranger asks whether it is valid. `paper` is the signed PDF, made when it is
    first fetched and never changed, `paper_sha256` its SHA-256 in hex.
    """

    __tablename__ = "certificate"
    __table_args__ = (
        sa.Index("ix_certificate_child_id", "child_id", "issued_at", "id"),
        sa.Index("ix_certificate_document_id", "child_id", "document_id"),
        sa.Index("uq_certificate_code_hash", "code_hash", unique=True),
        sa.CheckConstraint("paper_sha256 = encode(sha256(paper), 'hex')", name="ck_certificate_paper"),
        sa.CheckConstraint("addressee_id IS NULL OR form <> 'FORM_079U'", name="ck_certificate_addressee"),
    )

    document_id: UUID | None = None
    form: str = word()
    number: str
    code: str
    code_hash: bytes = Field(sa_type=sa.LargeBinary)
    valid_from: date
    valid_to: date
    addressee_id: UUID | None = Field(default=None, foreign_key="organization.id")
    lines: list[str] = text_array()
    labels: list[str] = text_array()
    issued_by: UUID = Field(foreign_key="staff.id")
    issued_at: datetime = instant()
    status: str = word("ISSUED")
    ended_at: datetime | None = instant(nullable=True)
    ended_by: UUID | None = Field(default=None, foreign_key="staff.id")
    revocation_reason: str | None = word(None)
    replaced_by_id: UUID | None = None
    paper: bytes | None = Field(default=None, sa_type=sa.LargeBinary)
    paper_sha256: str | None = None
