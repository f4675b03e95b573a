"""Addresses under which a document is fetched once: the key that makes them, which never leaves the database, and those used."""

import sqlalchemy as sa
from alembic import op

revision = "0110"
down_revision = "0100"

READER, WRITER = "passport_reader", "passport_writer"
TABLES = ("download_key", "download_use")
ADDRESS = "download_address(text, text, uuid, uuid, text, timestamptz)"
REDEEM = "download_redeem(bytea, bytea, timestamptz)"
MAC = "download_mac(bytea)"
# 32 bytes from four random ids, of which each has 122 random bits.
RANDOM = f"sha256({' || '.join(['uuid_send(gen_random_uuid())'] * 4)})"

FUNCTIONS = (
    # NMAC (Bellare, Canetti, Krawczyk 1996): two hashes under two keys, so that nothing can be added to what was signed.
    """
CREATE FUNCTION download_mac(payload bytea) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
  SELECT sha256(k.outer_key || sha256(k.inner_key || payload)) FROM download_key k
$$
""",
    # Who may fetch what until when, and the proof that we said so; both as base64url without padding.
    """
CREATE FUNCTION download_address(
  subject text, role text, child uuid, document uuid, format text, expires_at timestamptz) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
  SELECT '/downloads/' || translate(encode(said.payload, 'base64'), E'+/=\\n', '-_')
    || '.' || translate(encode(download_mac(said.payload), 'base64'), E'+/=\\n', '-_')
  FROM (SELECT convert_to(json_build_array(subject, role, child, document, format,
      CAST(extract(epoch FROM expires_at) * 1000000 AS bigint))::text, 'UTF8') AS payload) said
$$
""",
    # Both sides are hashed before they are compared, so that the time it takes tells nothing of either.
    """
CREATE FUNCTION download_redeem(payload bytea, mac bytea, now timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
DECLARE
  expires timestamptz;
BEGIN
  IF sha256(mac) IS DISTINCT FROM sha256(download_mac(payload)) THEN
    RETURN false;
  END IF;
  expires := to_timestamp(CAST(CAST(convert_from(payload, 'UTF8') AS json) ->> 5 AS numeric) / 1000000);
  IF expires <= now THEN
    RETURN false;
  END IF;
  DELETE FROM download_use u WHERE u.mac IN (
    SELECT d.mac FROM download_use d WHERE d.expires_at < now - interval '1 hour' LIMIT 100 FOR UPDATE SKIP LOCKED);
  INSERT INTO download_use (mac, expires_at) VALUES (download_redeem.mac, expires) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END
$$
""",
)


def upgrade() -> None:
    op.create_table(
        "download_key",
        sa.Column("id", sa.SmallInteger(), nullable=False),
        sa.Column("inner_key", sa.LargeBinary(), nullable=False),
        sa.Column("outer_key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_download_key"),
        sa.CheckConstraint("id = 1", name="ck_download_key_one"),
    )
    op.execute(f"INSERT INTO download_key (id, inner_key, outer_key) SELECT 1, {RANDOM}, {RANDOM}")
    op.create_table(
        "download_use",
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("mac", name="pk_download_use"),
    )
    op.create_index("ix_download_use_expires_at", "download_use", ["expires_at"])
    # The functions act as their owner; nobody else sees the key, or takes a use back.
    for table in TABLES:
        op.execute(f"REVOKE ALL ON {table} FROM {READER}, {WRITER}")
    schema = op.get_bind().scalar(sa.text("SELECT quote_ident(current_schema())"))
    for function in FUNCTIONS:
        op.execute(function.replace("{schema}", schema))
    for function in (MAC, ADDRESS, REDEEM):
        op.execute(f"REVOKE ALL ON FUNCTION {function} FROM PUBLIC")
    op.execute(f"GRANT EXECUTE ON FUNCTION {ADDRESS} TO {READER}")
    op.execute(f"GRANT EXECUTE ON FUNCTION {REDEEM} TO {WRITER}")


def downgrade() -> None:
    for function in (REDEEM, ADDRESS, MAC):
        op.execute(f"DROP FUNCTION {function}")
    for table in TABLES:
        op.drop_table(table)
