"""Marks by which an answer of a replica is compared with the primary (docs/replicas.md)."""

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.place import Place, placed


def moving(table: str, *labels: str) -> tuple[str, ...]:
    """The statements of a migration by which a change of a table moves the mark of rights; where labels are named, a change of these alone.

    By row, since much is updated for those who have nothing to be updated.
    """
    if labels:
        changed = " OR ".join(f"OLD.{label} IS DISTINCT FROM NEW.{label}" for label in labels)
        return (_trigger("rights_moved", f"UPDATE OF {', '.join(labels)}", table, f"ROW WHEN ({changed})"),)
    return (
        _trigger("rights_moved", "INSERT OR UPDATE OR DELETE", table, "ROW"),
        _trigger("rights_removed", "TRUNCATE", table, "STATEMENT"),
    )


def _trigger(name: str, events: str, table: str, each: str) -> str:
    return f"CREATE TRIGGER {name} AFTER {events} ON {table} FOR EACH {each} EXECUTE FUNCTION rights_moved()"


@placed(Place.LOCAL)
class FreshnessRow(SQLModel, table=True):
    """A part of a mark, which is the sum of its parts: of rights, or of the writes of the subject that it is named after.

    Triggers move it (migration 0311), and `move_freshness` where a write has no idempotency key.
    """

    __tablename__ = "freshness"

    name: str = Field(primary_key=True)
    shard: int = Field(primary_key=True, sa_type=sa.BigInteger, sa_column_kwargs={"autoincrement": False})
    moved: int = Field(sa_type=sa.BigInteger)
