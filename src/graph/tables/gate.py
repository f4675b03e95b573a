"""The gate before every table with rows about children: a transaction that does not say in whose name it acts finds none.

Three places open it: a statement of the graph, by the account that it has found and for itself alone (`Asker`), a part of the
program for one transaction (`act_as`), and an operator's command (`connect`).
"""

from graph.viewer import SETTING

_SUBJECT = f"current_setting('{SETTING}', true)"
# Asked once for each table that a statement reads, not for each row: reading the setting took a twentieth of a page of children.
OPEN = f"(SELECT {_SUBJECT}) <> ''"
# The same for a policy that may hold no SELECT, as of a distributed table (docs/citus.md).
OPEN_OF_EACH_ROW = f"{_SUBJECT} <> ''"
# A new table that refers to one of every node is Citus's own at once, before `db distribute` gives it a place.
_POLICY = f"""
DO $do$ BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN CREATE POLICY gate ON {{table}} USING ({OPEN_OF_EACH_ROW});
  ELSE CREATE POLICY gate ON {{table}} USING ({OPEN});
  END IF;
END $do$
"""


def gated(table: str) -> tuple[str, ...]:
    """The statements of a migration that put a table behind the gate, for its owner too."""
    return (
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
        _POLICY.format(table=table),
    )
