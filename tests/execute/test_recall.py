"""What an ambulance asked stands in a file for the next start, and no value of a child does (domain.md 5 C 19)."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
import structlog

from graph.execute import ahead, recall
from graph.execute.ahead import Ahead, OperationKey
from graph.execute.documents import Documents
from graph.execute.recall import FILE, Recall
from graph.viewer import Role

SECRET = "7700000000000101"
CAPSULE = (
    "query C($p: OmsPolicyNumber!) { emergencyCapsule(by: {policyNumber: $p}) { bloodGroup { value } alertFlags } }"
)
SHAPE = (("by", (("id", None), ("policyNumber", "value"))), ("first", "list"), ("isLong", True))


def wanted(text: str = CAPSULE, shape: Any = SHAPE) -> OperationKey:
    return OperationKey(text, "C", Role.DISPATCHER, shape)


def a_recall(folder: Path, *asked: OperationKey, registered: str = "", times: int = 2) -> Recall:
    """Of what was asked so often, the last last."""
    nothing = cast(Any, None)
    remembering = Ahead(nothing, nothing, nothing, nothing, nothing)
    for each in asked:
        remembering.note(each, times)
    return Recall(folder, remembering, cast(Documents, SimpleNamespace(is_registered=lambda text: text == registered)))


async def test_what_was_asked_comes_back_the_last_first(tmp_path: Path) -> None:
    asked = [wanted(), wanted(shape=()), OperationKey("{ a }", None, Role.SPECIALIST, ())]
    await a_recall(tmp_path / "folder", *asked).save()
    assert await a_recall(tmp_path / "folder").load() == asked[::-1]
    assert (tmp_path / "folder" / FILE).stat().st_mode & 0o077 == 0
    assert [each.name for each in (tmp_path / "folder").iterdir()] == [FILE]


@pytest.mark.parametrize(
    "text",
    [
        CAPSULE.replace("$p}", f'"{SECRET}"}}'),
        CAPSULE.replace("$p}", f"{SECRET}}}"),
        CAPSULE.replace("alertFlags", "documents(first: 5) { nodes { id } }"),
        CAPSULE.replace("alertFlags", "documents(first: -5) { nodes { id } }"),
        CAPSULE.replace("alertFlags", "alertFlags # of Annovskaya"),
        CAPSULE.replace("alertFlags", f"of{SECRET}: alertFlags"),
        CAPSULE.replace("alertFlags", "annovskaya: alertFlags"),
        CAPSULE.replace("$p:", '$q: String = "Annovskaya", $p:'),
        CAPSULE.replace("alertFlags", 'alertFlags @include(if: true, because: "Annovskaya")'),
        CAPSULE.replace("alertFlags", 'documents(of: """Annovskaya""") { id }'),
        CAPSULE.replace("$p}", "$__0s}"),  # a form, whose literals are cut: it cannot be read without them
    ],
)
async def test_a_document_that_may_hold_a_value_is_not_kept(tmp_path: Path, text: str) -> None:
    await a_recall(tmp_path, wanted(text)).save()
    assert not [*tmp_path.iterdir()]


async def test_an_enum_of_a_variable_is_a_value_too(tmp_path: Path) -> None:
    await a_recall(tmp_path, wanted(shape=(("label", "HIV"),)), wanted(shape=(("by", (("label", "HIV"),)),))).save()
    assert not [*tmp_path.iterdir()]


async def test_what_was_asked_once_is_not_kept(tmp_path: Path) -> None:
    await a_recall(tmp_path, wanted(), times=1).save()
    assert not [*tmp_path.iterdir()]


async def test_a_registered_document_is_kept_as_it_is(tmp_path: Path) -> None:
    text = CAPSULE + " # of the app, version 3"
    await a_recall(tmp_path, wanted(text), registered=text).save()
    assert await a_recall(tmp_path).load() == [wanted(text)]


async def test_processes_of_one_folder_add_to_one_file(tmp_path: Path) -> None:
    one, other = wanted("{ one }"), wanted("{ other }")
    await a_recall(tmp_path, one).save()
    written = (tmp_path / FILE).stat().st_mtime_ns
    await a_recall(tmp_path, one).save()
    assert (tmp_path / FILE).stat().st_mtime_ns == written  # nothing is new
    await a_recall(tmp_path, other).save()
    assert await a_recall(tmp_path).load() == [other, one]


async def test_the_file_is_bounded_by_number_and_by_length(tmp_path: Path) -> None:
    for process in ("a", "b"):
        await a_recall(
            tmp_path, *[wanted(f"{{ {process * 3} x{n % 10}{'y' * (n // 10)} }}") for n in range(ahead.REMEMBERED)]
        ).save()
    kept = await a_recall(tmp_path).load()
    assert len(kept) == ahead.REMEMBERED
    assert {each.document[2] for each in kept} == {"b"}
    for process in ("c", "d"):
        await a_recall(tmp_path, wanted("{ " + process * (ahead.CHARACTERS // 2 + 1) + " }")).save()
    assert [each.document[2] for each in await a_recall(tmp_path).load()] == ["d"]


@pytest.mark.parametrize("content", [b"", b"[", b"7", b'[["{ a }"]]', b'[["{ a }", null, "king", []]]', b"\xff", b"{}"])
async def test_a_file_that_is_something_else_stops_no_start_and_is_written_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert await a_recall(tmp_path).load() == []
    await a_recall(tmp_path, wanted()).save()
    assert await a_recall(tmp_path).load() == [wanted()]


async def test_a_folder_that_cannot_be_written_is_named_in_the_log_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with structlog.testing.capture_logs() as lines:
        await a_recall(tmp_path / "file", wanted()).save()
    assert [line["reason"] for line in lines] == ["Not a directory"]


async def test_it_is_kept_now_and_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recall, "EVERY", 0.01)
    running = asyncio.create_task(a_recall(tmp_path, wanted()).run())
    async with asyncio.timeout(10):
        while not await a_recall(tmp_path).load():  # noqa: ASYNC110 - it is a file
            await asyncio.sleep(0.01)
    running.cancel()
