"""The passport without one of its parts, to price the part. These compositions exist here and nowhere else."""

import os
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from graph import app
from graph.cli.serving import bind, serve_here, stoppable
from graph.plan.nodes import ConnectionField, ObjectPlan
from graph.policy import store
from graph.policy.grants import read_policy
from graph.policy.vocabulary import Relation
from graph.schema.binding import RuledBy
from graph.settings import Settings
from graph.sql import connection, node, render, roots
from graph.sql.rows import Rows
from graph.sql.scope import Asker, FromList, Scope
from graph.sql.touched import pair, way_of
from graph.sql.value import TRUE, Bool, literal
from tests.redecided import granted
from tests.unwritten import Unwritten


def _holds(
    asker: Asker, child: Rows, plan: ObjectPlan | ConnectionField, source: FromList, shared: object = None
) -> tuple[dict[Relation, Bool | None], Bool]:
    """Every relation holds, no table is asked."""
    source.touched.own = pair(child.c.id, way_of(plan.origin, 0))
    return dict.fromkeys(plan.relations), TRUE


def _unit_holds(
    asker: Asker, row: Rows, unit: RuledBy, relations: Sequence[Relation], source: FromList
) -> dict[Relation, Bool | None]:
    return dict.fromkeys((Relation.SIGNED_IN, *relations))


def _listed(asker: Asker, child: Rows, relations: Sequence[Relation]) -> list[Bool]:
    return []


def _current(self: Scope, row: Rows) -> list[Bool]:
    return [row.c.state == literal("CURRENT")] if "state" in row.c else []


def put(module: ModuleType, **names: object) -> None:
    """Replace names of a module; one that is not there any more is an error."""
    for name, value in names.items():
        getattr(module, name)
        setattr(module, name, value)


def open_reach() -> None:
    """Every viewer reaches every child and every label; the rest of the way stays."""
    for module in (connection, node, roots):
        put(module, child_holds=_holds)
    for module in (connection, roots):
        put(module, listed=_listed)
    for module in (node, render, roots):
        put(module, unit_holds=_unit_holds)
    Scope.visible = _current  # type: ignore[method-assign]


def _accept(*policy: object) -> None:
    """Any policy is complete."""


def composed(variant: str, settings: Settings) -> Settings:
    """Put the variant together."""
    assert settings.data is not None
    if variant == "unaudited":
        put(app, AuditTrail=Unwritten)
    if variant == "open":
        open_reach()
    if variant in ("granted", "open"):
        path = settings.data / "granted.csv"
        path.write_text(granted(read_policy(None)), "utf-8")
        put(store, require_complete=_accept)  # it refuses a policy that opens numbers into rows
        return settings.model_copy(update={"policy": path})
    if variant.startswith("lines:"):
        put(store, require_complete=_accept)  # what a short policy leaves unsaid is denied
        return settings.model_copy(update={"policy": Path(variant.partition(":")[2])})
    return settings


def main() -> None:
    """Serve the variant that VARIANT names on PORT."""
    settings = composed(os.environ["VARIANT"], Settings())
    assert settings.database_url is not None
    with stoppable():
        listener = bind("127.0.0.1", int(os.environ["PORT"]))
        built = app.create_app(settings, settings.database_url.get_secret_value())
        serve_here(built, listener, lambda: None)


if __name__ == "__main__":
    main()
