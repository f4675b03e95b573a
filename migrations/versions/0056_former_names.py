"""What a child was called before is cut from texts as its name is: before a correction, and in a record that was merged into it."""

from alembic import op

revision = "0056"
down_revision = "0055"

READER = "passport_reader"
READ = "survivor_id, merged_before, undone_at"
NAME = "SELECT c.family, c.given, c.patronymic, NULL AS phone FROM child c WHERE c.id = known_of.child"
FORMER = f"""{NAME}
    UNION ALL
    SELECT k.previous_family, k.previous_given, k.previous_patronymic, NULL FROM correction k WHERE k.child_id = known_of.child
    UNION ALL
    SELECT m.merged_before ->> 'family', m.merged_before ->> 'given', m.merged_before ->> 'patronymic', NULL
    FROM child_merge m WHERE m.survivor_id = known_of.child AND m.undone_at IS NULL"""  # noqa: S608 - ours


def upgrade() -> None:
    op.execute(f"GRANT SELECT ({READ}) ON child_merge TO {READER}")
    replace(NAME, FORMER)


def downgrade() -> None:
    replace(FORMER, NAME)
    op.execute(f"REVOKE SELECT ({READ}) ON child_merge FROM {READER}")  # noqa: S608 - ours


def replace(old: str, new: str) -> None:
    bind = op.get_bind()
    function = str(bind.exec_driver_sql("SELECT pg_get_functiondef('known_of(uuid)'::regprocedure)").scalar())
    assert old in function
    bind.exec_driver_sql(function.replace(old, new))
