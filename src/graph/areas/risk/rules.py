"""Which flags a family is shown, and the documents of a flag."""

from graph.policy.fits import Fit
from graph.sql.masks import of_rows
from graph.sql.named import RowCondition
from graph.sql.rows import Rows
from graph.sql.scope import Scope
from graph.sql.value import Bool, any_of


def _in_plain_words(row: Rows, scope: Scope) -> Bool:
    return row.c.words_for_family.is_not_null()


def _of_flag(row: Rows, scope: Scope) -> Bool:
    return row.c.id == any_of(scope.row.c.document_ids)


CONDITIONS: dict[str, RowCondition] = {
    "in_plain_words": RowCondition(_in_plain_words, 100),
    "risk_document": RowCondition(_of_flag, 60),
}
FITS: dict[str, Fit] = {"in_plain_words": of_rows("words_for_family")}
