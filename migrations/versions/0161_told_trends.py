"""What is told of past months to who reads no rows: no cell under 5, and no change of a cell by fewer than 5 children."""

from alembic import op

revision = "0161"
down_revision = "0151"

# The numbers of one key by month, of how many children have it in which months (bits of a number): `least` of a month; `calm`: from
# one month to the next nobody or at least 5 came to it, and nobody or at least 5 went; `few`: fewer
# than 5 and not nobody have it in a month; `shut`: how many had it in a month that is over.
BY_MONTH = """
CREATE FUNCTION by_month(bits integer[], children bigint[])
RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    WITH alike AS (
        SELECT * FROM unnest(bits, children) AS a (bits, n)
    ), step AS (
        SELECT m, coalesce(sum(n) FILTER (WHERE bits >> m & 1 = 1), 0) AS here,
            coalesce(sum(n) FILTER (WHERE m > 0 AND bits >> m & 1 = 1 AND bits >> greatest(m - 1, 0) & 1 = 0), 0) AS came,
            coalesce(sum(n) FILTER (WHERE m > 0 AND bits >> m & 1 = 0 AND bits >> greatest(m - 1, 0) & 1 = 1), 0) AS went
        FROM generate_series(0, 11) AS months (m) LEFT JOIN alike ON true GROUP BY m
    )
    SELECT jsonb_build_object(
        'n', jsonb_agg(here ORDER BY m), 'least', min(here),
        'calm', bool_and(came NOT BETWEEN 1 AND 4 AND went NOT BETWEEN 1 AND 4),
        'few', bool_or(here BETWEEN 1 AND 4),
        'shut', (SELECT coalesce(sum(n), 0) FROM alike WHERE bits & 2047 > 0)
    ) FROM step
$$
"""
# Of a partition the keys that are kept back: those that may not be told, and where there are any the first other one with them.
KEPT_BACK = """
CREATE FUNCTION kept_back(series jsonb, keys text[])
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    WITH each AS (
        SELECT key, place, coalesce((series -> key ->> 'least')::integer >= 5 AND (series -> key ->> 'calm')::boolean, false) AS good
        FROM unnest(keys) WITH ORDINALITY AS k (key, place)
    )
    SELECT coalesce(array_agg(key), '{}') FROM each
    WHERE EXISTS (SELECT FROM each WHERE NOT good)
        AND (NOT good OR place = (SELECT min(place) FROM each WHERE good))
$$
"""
# docs/district-passport.md, Trends of who reads no rows. `counts`: of the cells; `rest`: the keys that are kept back, as one;
# `against`: all children. `events`: keys of what happens on a day, whose cell is counted over the twelve months that are over.
TOLD_SERIES = """
CREATE FUNCTION told_series(counts jsonb, series jsonb, rest jsonb, against jsonb, keys text[], events text[], how text)
RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    WITH each AS (
        SELECT key, place, series -> key AS one, CASE WHEN key = ANY (events)
            THEN coalesce((counts ->> key)::integer, 0) - (series -> key ->> 'shut')::integer ELSE 0 END AS before
        FROM unnest(keys) WITH ORDINALITY AS k (key, place)
    )
    SELECT coalesce(jsonb_object_agg(key, one -> 'n'), '{}') FROM each
    WHERE (one ->> 'least')::integer >= 5 AND (one ->> 'calm')::boolean AND before NOT BETWEEN 1 AND 4
        AND (how <> 'UNION' OR place = 1)
        AND (how <> 'PARTITION' OR (
            (against ->> 'least')::integer >= 5 AND (against ->> 'calm')::boolean AND key <> ALL (kept_back(series, keys))
            AND (kept_back(series, keys) = '{}' OR ((rest ->> 'least')::integer >= 10 AND (rest ->> 'calm')::boolean))
        ))
$$
"""


def upgrade() -> None:
    op.execute(BY_MONTH)
    op.execute(KEPT_BACK)
    op.execute(TOLD_SERIES)


def downgrade() -> None:
    op.execute("DROP FUNCTION told_series")
    op.execute("DROP FUNCTION kept_back")
    op.execute("DROP FUNCTION by_month")
