"""Alembic's door: runs the migrations on the connection that graph.database.migrations hands over."""

from alembic import context

from graph.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    compare_type=True,
    compare_server_default=True,
)
with context.begin_transaction():
    context.run_migrations()
