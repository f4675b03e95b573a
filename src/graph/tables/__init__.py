"""SQLModel tables, one noun a file; importing this package registers them all in `metadata`."""

from sqlalchemy import Table
from sqlmodel import SQLModel

from graph.tables.access_log import AccessLogRow
from graph.tables.access_read import AccessFollowedRow, AccessReadRow
from graph.tables.account import AccountRow
from graph.tables.audit import AuditChainRow, AuditEntryRow, AuditMonthRow, AuditPlanRow
from graph.tables.break_glass import BreakGlassGrantRow
from graph.tables.cds_hooks import CdsCardRow, CdsTokenRow
from graph.tables.child import AddressRow, ChildRow, IdentifierRow
from graph.tables.district import DistrictRow
from graph.tables.enrolment import EnrolmentRow
from graph.tables.fact import FactConflictRow, FactResolutionRow, FactRow
from graph.tables.family_exception import FamilyExceptionRow
from graph.tables.freshness import FreshnessRow
from graph.tables.idempotency import IdempotencyRow
from graph.tables.medical_document import MedicalDocumentRow
from graph.tables.numbers import NumberQuestionRow
from graph.tables.organization import OrganizationRow
from graph.tables.outbox import EventClockRow, OutboxRow
from graph.tables.passport import PassportRow
from graph.tables.push import PushDeviceRow, PushTurnRow
from graph.tables.quarantine import QuarantineRow
from graph.tables.representative import RepresentationRow, RepresentativeRow
from graph.tables.staff import AssignmentRow, StaffRow
from graph.tables.trusted_document import TrustedDocumentRow

metadata = SQLModel.metadata


def stored() -> tuple[Table, ...]:
    """All tables, those of areas too; without views, which are read alone; referenced tables first."""
    return tuple(table for table in metadata.sorted_tables if not table.info.get("view"))


__all__ = [
    "AccessFollowedRow",
    "AccessLogRow",
    "AccessReadRow",
    "AccountRow",
    "AddressRow",
    "AssignmentRow",
    "AuditChainRow",
    "AuditEntryRow",
    "AuditMonthRow",
    "AuditPlanRow",
    "BreakGlassGrantRow",
    "CdsCardRow",
    "CdsTokenRow",
    "ChildRow",
    "DistrictRow",
    "EnrolmentRow",
    "EventClockRow",
    "FactConflictRow",
    "FactResolutionRow",
    "FactRow",
    "FamilyExceptionRow",
    "FreshnessRow",
    "IdempotencyRow",
    "IdentifierRow",
    "MedicalDocumentRow",
    "NumberQuestionRow",
    "OrganizationRow",
    "OutboxRow",
    "PassportRow",
    "PushDeviceRow",
    "PushTurnRow",
    "QuarantineRow",
    "RepresentationRow",
    "RepresentativeRow",
    "StaffRow",
    "TrustedDocumentRow",
    "metadata",
    "stored",
]
