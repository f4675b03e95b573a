"""The cards of an operation: one question of each of its children, together, and the rules over the answers."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from strawberry.dataloader import DataLoader

from graph.areas.decision_support import question
from graph.areas.decision_support.cards import Rule, cards_of, told_card
from graph.areas.decision_support.predicates import Facts, Json
from graph.errors import Code, Refusal
from graph.execute.global_id import encode_global_id
from graph.execute.outside import Asking, Make

if TYPE_CHECKING:
    from graph.areas.decision_support.model import Model

DRUGS = 20  # of one request
LONGEST = 200  # characters of a name or a code

Shown = tuple[Sequence[Rule], Json | None]


@dataclass(frozen=True)
class Support:
    """Makes cards for one viewer; `model`: what is asked beside the rules, where one is configured."""

    asking: Asking
    loader: DataLoader[str, Shown]
    model: "Model | None"

    async def cards(self, given: Mapping[str, Any]) -> list[dict[str, Any]] | None:
        """The cards of a child as the graph tells them; None for one whose cards the viewer may not have. Raises Refusal."""
        orders, child_id = orders_of(given.get("orders")), given["childId"]
        child = encode_global_id("Child", child_id.key) if child_id.type == "Child" else None
        rules, shown = await self.loader.load(child) if child else ((), None)
        if shown is None:
            return None
        facts = Facts(shown, orders)
        answers = {row["card"]: row for row in reversed(shown["decisionCardAnswers"])}
        cards = [told_card(card, facts, answers) for card in cards_of(rules, facts, given["hook"])]
        return [*cards, *(await self.model.cards(self.asking, facts, given["hook"]) if self.model else ())]


def supporting(model: "Model | None", asking: Asking) -> Make:
    """The maker of `Query.decisionSupportCards` for one operation."""
    loader: DataLoader[str, Shown] = DataLoader(load_fn=partial(_load, asking))
    return Support(asking, loader, model).cards


async def _load(asking: Asking, children: Sequence[str]) -> list[Shown]:
    if len(children) > question.MOST:
        raise Refusal(Code.TOO_COMPLEX, f"Cards of at most {question.MOST} children at once.")
    # One statement: who asks it while it runs is answered by its next run, all together (groups/).
    return list(await asyncio.gather(*[question.told(asking, child) for child in children]))


def orders_of(given: Any) -> list[Json]:
    """The drugs that are being ordered. Raises BAD_USER_INPUT."""
    orders: list[Json] = [{name: each.get(name) for name in ("display", "code", "codeSystem")} for each in given or ()]
    texts = [text for each in orders for text in each.values() if text is not None]
    if len(orders) > DRUGS or any(len(text) > LONGEST for text in texts):
        raise Refusal(
            Code.BAD_USER_INPUT, f"`orders`: at most {DRUGS} drugs, {LONGEST} characters for a name or a code."
        )
    return orders
