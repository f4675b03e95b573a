"""The database: an embedded PostgreSQL, the migrations runner, and pools whose types say what they may do."""
