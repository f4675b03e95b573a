"""What who is signed in is told of a certificate by its code: what GET /verify tells anybody, and nothing else."""

from dataclasses import replace

import strawberry

from graph.plan.nodes import RootField
from graph.policy.vocabulary import Relation
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, bind, bound, computed
from graph.schema.scalars import Date
from graph.sql.named import Expression, Opening
from graph.sql.render import render_object
from graph.sql.scope import Scope
from graph.sql.select import Select, select
from graph.sql.value import TEXT, call, item, parameter

VERIFICATION = 300  # what it takes to compile where a statement starts


@strawberry.type(
    description="Whether a certificate is in force. One that is unknown, revoked, replaced or over is one answer."
)
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="certificate_verification"))
class CertificateVerification:
    """The days that the function of migration 0252 says."""

    valid: bool | None = computed("verified_valid", "Whether it is in force today.")
    valid_from: Date | None = computed("verified_from", "The first day; null where it is not in force.")
    valid_until: Date | None = computed("verified_until", "The last day; null where it is not in force.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class QueriesOfCertificates:
    """What `Query` gets from this area."""

    verify_certificate: CertificateVerification | None = bind(
        Root("verify_certificate"),
        "Whether a certificate is in force, by the code that stands on it. Without an account: `GET /verify/CODE`.",
        {"code": Argument(str, "The code; blanks and small letters do not matter.")},
        data="certificate_verification",
    )


def _verified(root: RootField, scope: Scope) -> Select:
    """Always one row, so that what is unknown is told as what is over is."""
    (plan,) = root.plans.values()
    asked = parameter(root.binds["code"].name, TEXT)
    row = select(days=call("verified_certificate", asked, scope.asker.today)).subquery()
    inner = replace(scope, row=row, holds={Relation.SIGNED_IN: None})
    return select(json=render_object(plan, inner)).select_from(row)


OPENINGS: dict[str, Opening] = {"verify_certificate": Opening(_verified, VERIFICATION, across_children=True)}
VERIFIED: dict[str, Expression] = {
    "verified_valid": Expression(lambda scope: scope.row.c.days.is_not_null()),
    "verified_from": Expression(lambda scope: item(scope.row.c.days, 1)),
    "verified_until": Expression(lambda scope: item(scope.row.c.days, 2)),
}
