"""A site is written whole or not at all, and never over anybody else's files."""

import pathlib
import stat
from typing import NoReturn

import pytest

from appraisal.publish import MARK, NotOurs, publish

OLD = {"index.html": b"old", "councils/ash.html": b"old ash"}
NEW = {"index.html": b"new", "data/results.json": b"{}"}


def files(folder: pathlib.Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MARK
    }


@pytest.fixture
def output(tmp_path: pathlib.Path) -> pathlib.Path:
    """The folder of an earlier build, alone in its parent."""
    folder = tmp_path / "site" / "output"
    publish(OLD, folder)
    return folder


def alone(folder: pathlib.Path) -> bool:
    return list(folder.parent.iterdir()) == [folder]


def test_a_site_is_written_with_its_folders_and_the_first_page_named(
    tmp_path: pathlib.Path,
) -> None:
    folder = tmp_path / "not" / "there" / "yet"
    assert publish(NEW, folder) == folder / "index.html"
    assert files(folder) == NEW
    assert alone(folder)


def test_others_may_read_what_is_published(output: pathlib.Path) -> None:
    assert stat.S_IMODE(output.stat().st_mode) == 0o755


def test_a_build_replaces_all_that_an_earlier_one_wrote(output: pathlib.Path) -> None:
    publish(NEW, output)
    assert files(output) == NEW
    assert alone(output)


def test_an_empty_folder_may_be_used(tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "site" / "output"
    folder.mkdir(parents=True)
    publish(NEW, folder)
    assert files(folder) == NEW


def fail(*_: object) -> NoReturn:
    raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_the_old_pages_and_nothing_else(
    output: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pathlib.Path, "write_bytes", fail)
    with pytest.raises(OSError, match="No space left"):
        publish(NEW, output)
    monkeypatch.undo()
    assert files(output) == OLD
    assert alone(output)


@pytest.mark.parametrize("failing", [1, 2])
def test_a_swap_that_fails_half_way_puts_the_old_pages_back(
    output: pathlib.Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    rename, calls = pathlib.Path.rename, []

    def fail_once(path: pathlib.Path, target: pathlib.Path) -> pathlib.Path:
        calls.append(path)
        return fail() if len(calls) == failing else rename(path, target)

    monkeypatch.setattr(pathlib.Path, "rename", fail_once)
    with pytest.raises(OSError, match="No space left"):
        publish(NEW, output)
    monkeypatch.undo()
    assert files(output) == OLD
    assert alone(output)


def test_old_pages_that_cannot_be_put_back_are_not_thrown_away(
    output: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = pathlib.Path.rename
    monkeypatch.setattr(
        pathlib.Path, "rename", lambda p, to: rename(p, to) if p == output else fail()
    )
    with pytest.raises(OSError, match="No space left"):
        publish(NEW, output)
    monkeypatch.undo()
    (aside,) = output.parent.iterdir()
    assert files(aside / "old") == OLD


@pytest.mark.parametrize("content", ["a file", "a folder"])
def test_a_folder_with_other_peoples_files_is_refused(tmp_path: pathlib.Path, content: str) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    other = folder / "thesis"
    other.mkdir() if content == "a folder" else other.write_text("years of work")
    with pytest.raises(NotOurs, match="did not write"):
        publish(NEW, folder)
    assert list(folder.iterdir()) == [other]


def test_a_file_in_the_way_is_refused(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "output"
    file.write_text("mine")
    with pytest.raises(NotOurs, match="not a folder"):
        publish(NEW, file)
    assert file.read_text() == "mine"


def test_a_link_to_a_folder_is_refused(output: pathlib.Path, tmp_path: pathlib.Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(output)
    with pytest.raises(NotOurs, match="not a folder"):
        publish(NEW, link)
    assert link.is_symlink()
    assert files(output) == OLD
