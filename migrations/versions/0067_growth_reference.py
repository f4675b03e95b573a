"""Growth of a child beside that of healthy children: z-scores and percentiles by the tables of WHO.

z = ((value / M)^L - 1) / (L S), and beyond 3 for what depends on weight in steps of the distance between 2 and 3:
WHO Child Growth Standards: Methods and development (2006), chapter 7.
"""

import sqlalchemy as sa
from alembic import op

from graph.areas.measurement.reference import growth_lines

revision = "0067"
down_revision = "0066"

TABLE = "growth_reference"
# The lower and the upper line around an age; at the age of a line these are one line. Where power would leave the range of
# its type, the whole answer would fail: what no child measures has no score.
Z_SCORE = """
CREATE FUNCTION growth_z_score(measured text, child_sex text, days integer, value double precision)
RETURNS double precision LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
DECLARE
    younger growth_reference;
    older growth_reference;
    part double precision;
    l double precision;
    m double precision;
    s double precision;
    z double precision;
    outer_value double precision;
    step double precision;
BEGIN
    SELECT * INTO younger FROM growth_reference
        WHERE kind = measured AND sex = child_sex AND age_days <= days ORDER BY age_days DESC LIMIT 1;
    SELECT * INTO older FROM growth_reference
        WHERE kind = measured AND sex = child_sex AND age_days >= days ORDER BY age_days LIMIT 1;
    IF younger.age_days IS NULL OR older.age_days IS NULL OR value NOT BETWEEN 0.01 * younger.m AND 100 * older.m THEN
        RETURN NULL;
    END IF;
    part := CASE WHEN older.age_days = younger.age_days THEN 0
        ELSE (days - younger.age_days)::double precision / (older.age_days - younger.age_days) END;
    l := younger.l + part * (older.l - younger.l);
    m := younger.m + part * (older.m - younger.m);
    s := younger.s + part * (older.s - younger.s);
    z := (power(value / m, l) - 1) / (l * s);
    IF abs(z) > 3 AND measured IN ('WEIGHT', 'BODY_MASS_INDEX') THEN
        outer_value := m * power(1 + l * s * 3 * sign(z), 1 / l);
        step := abs(outer_value - m * power(1 + l * s * 2 * sign(z), 1 / l));
        z := 3 * sign(z) + (value - outer_value) / step;
    END IF;
    RETURN CASE WHEN abs(z) < 100 THEN round(z::numeric, 2) END;
END $$
"""
# The normal distribution by Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17: off by less than 7.5e-8.
# Far out exp would leave the range of its type, too; there the tail is 0 to every digit that is told.
PERCENTILE = """
CREATE FUNCTION growth_percentile(z double precision)
RETURNS double precision LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    t double precision := 1 / (1 + 0.2316419 * abs(z));
    tail double precision := exp(-least(z * z, 1000) / 2) / sqrt(2 * pi())
        * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
BEGIN
    RETURN round((100 * CASE WHEN z > 0 THEN 1 - tail ELSE tail END)::numeric, 1);
END $$
"""


def upgrade() -> None:
    table = op.create_table(
        TABLE,
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("sex", sa.String(), nullable=False),
        sa.Column("age_days", sa.Integer(), nullable=False),
        *[sa.Column(name, sa.Double(), nullable=False) for name in "lms"],
        sa.PrimaryKeyConstraint("kind", "sex", "age_days", name=f"pk_{TABLE}"),
    )
    op.bulk_insert(table, [line._asdict() for line in growth_lines()])
    op.execute(f"REVOKE INSERT, UPDATE, DELETE ON {TABLE} FROM passport_writer")
    op.execute(Z_SCORE)
    op.execute(PERCENTILE)


def downgrade() -> None:
    op.execute("DROP FUNCTION growth_percentile")
    op.execute("DROP FUNCTION growth_z_score")
    op.drop_table(TABLE)
