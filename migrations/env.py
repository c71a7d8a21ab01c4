"""What Alembic runs for each command; `migrations.run` hands in the connection and keeps the transaction."""

from alembic import context

from migrations.comparing import OPTIONS
from migrations.models import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata(), **OPTIONS)
with context.begin_transaction():
    context.run_migrations()
