"""The name in which a transaction acts, as a statement of SET has it (docs/citus.md, In whose name)."""

import pytest

from graph.database.acting import _quoted


@pytest.mark.parametrize("subject", ["it's", "a\\'; DROP TABLE child; --", "a\\", 'a"b', "''", "я"])
def test_a_subject_is_quoted_whole(subject: str) -> None:
    literal = _quoted(subject)
    assert literal[:2] == "E'"
    assert literal[-1] == "'"
    assert literal[2:-1].replace("\\\\", "\\").replace("''", "'") == subject
    assert "'" not in literal[2:-1].replace("''", "")


def test_a_subject_with_nul_is_refused() -> None:
    with pytest.raises(ValueError, match="NUL"):
        _quoted("a\0b")
