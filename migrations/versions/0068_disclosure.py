"""What is told of numbers to who reads no rows, and how often: cells that follow from no others, and a budget of questions."""

import sqlalchemy as sa
from alembic import op

revision = "0068"
down_revision = "0067"

TABLE = "number_question"
# docs/district-passport.md, Who reads no rows. A cell under 5 is left out. PARTITION: where those that are left out sum up to
# less than 5, or to 4 each, they would follow from the sum: the first other one is left out with them. UNION: its parts are
# told where those that are told reach it, so that nothing is known of the others.
TOLD = """
CREATE FUNCTION told_cells(counts jsonb, keys text[], how text)
RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    WITH cell AS (
        SELECT key, place, coalesce((counts ->> key)::integer, 0) AS n FROM unnest(keys) WITH ORDINALITY AS k (key, place)
    ), known AS (
        SELECT count(*) FILTER (WHERE n < 5) AS small, coalesce(sum(n) FILTER (WHERE n < 5), 0) AS within,
            min(place) FILTER (WHERE n >= 5) AS other, coalesce(sum(n) FILTER (WHERE n >= 5 AND place > 1), 0) AS parts,
            max(n) FILTER (WHERE place = 1) AS whole
        FROM cell
    )
    SELECT coalesce(jsonb_object_agg(key, n), '{}') FROM cell, known
    WHERE n >= 5
        AND NOT (how = 'PARTITION' AND small > 0 AND NOT (within >= 5 AND within < 4 * small) AND place = other)
        AND NOT (how = 'UNION' AND place > 1 AND parts < whole)
$$
"""
# The lock makes the questions of one subject wait for one another, whichever process takes them.
ASK = """
CREATE FUNCTION ask_numbers(asking text, moment timestamptz, most integer, within interval)
RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
    asked integer;
    first_asked timestamptz;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('number_question ' || asking, 0));
    DELETE FROM number_question WHERE subject = asking AND asked_at <= moment - within;
    SELECT count(*), min(asked_at) INTO asked, first_asked FROM number_question WHERE subject = asking;
    IF asked >= most THEN
        RETURN first_asked + within;
    END IF;
    INSERT INTO number_question (subject, asked_at) VALUES (asking, moment);
    RETURN NULL;
END $$
"""


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False, server_default=sa.text("gen_random_uuid()")),
        sa.Column("asked_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("subject", "id", name=f"pk_{TABLE}"),
    )
    op.execute(f"REVOKE UPDATE ON {TABLE} FROM passport_writer")
    op.execute(TOLD)
    op.execute(ASK)


def downgrade() -> None:
    op.execute("DROP FUNCTION ask_numbers")
    op.execute("DROP FUNCTION told_cells")
    op.drop_table(TABLE)
