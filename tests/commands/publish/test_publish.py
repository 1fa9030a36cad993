"""A site is written whole or not at all, can be read by others, or it is said plainly why not."""

import errno
import os
import pathlib
import stat
import threading
from collections.abc import Iterator
from typing import NoReturn

import pytest

from appraisal.commands.publish import MARK, CannotWrite, NotOurs, publish, swap

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


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that can't let two folders change places at one stroke."""
    monkeypatch.setattr(swap, "exchange", lambda *_: False)


def alone(folder: pathlib.Path) -> bool:
    return list(folder.parent.iterdir()) == [folder]


# --- Written --------------------------------------------------------------------------------------


def test_a_site_is_written_with_its_folders_and_the_first_page_named(
    tmp_path: pathlib.Path,
) -> None:
    folder = tmp_path / "not" / "there" / "yet"
    assert publish(NEW, folder) == folder / "index.html"
    assert files(folder) == NEW
    assert alone(folder)


def test_a_build_replaces_all_that_an_earlier_one_wrote(output: pathlib.Path) -> None:
    publish(NEW, output)
    assert files(output) == NEW
    assert alone(output)


@pytest.mark.usefixtures("no_exchange")
def test_so_it_does_where_folders_cannot_be_exchanged(output: pathlib.Path) -> None:
    publish(NEW, output)
    assert files(output) == NEW
    assert alone(output)


def test_an_empty_folder_may_be_used(tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "site" / "output"
    folder.mkdir(parents=True)
    publish(NEW, folder)
    assert files(folder) == NEW


@pytest.mark.parametrize("name", ["/etc/page.html", "../page.html", ".appraisal", "a\nb.html"])
def test_a_page_that_would_leave_the_folder_or_spoil_its_list_is_an_error_in_the_program(
    tmp_path: pathlib.Path, name: str
) -> None:
    with pytest.raises(ValueError, match="no page can be written"):
        publish({name: b""}, tmp_path / "output")
    assert list(tmp_path.iterdir()) == []


# --- Read by others -------------------------------------------------------------------------------


@pytest.fixture
def private() -> Iterator[None]:
    """A user whose files nobody else may read."""
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
@pytest.mark.usefixtures("private")
def test_a_web_server_can_read_all_that_is_published_whatever_the_umask(
    tmp_path: pathlib.Path,
) -> None:
    output = tmp_path / "own" / "output"
    publish(NEW, output)
    modes = {
        path.relative_to(output).as_posix(): stat.S_IMODE(path.stat().st_mode)
        for path in (output, *output.rglob("*"))
    }
    assert modes == {
        ".": 0o755,
        ".appraisal": 0o644,
        "data": 0o755,
        "data/results.json": 0o644,
        "index.html": 0o644,
    }


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
@pytest.mark.usefixtures("private")
def test_folders_above_that_a_build_makes_can_be_read_and_those_that_were_there_stay_as_they_are(
    tmp_path: pathlib.Path,
) -> None:
    (tmp_path / "own").mkdir()
    publish(NEW, tmp_path / "own" / "a" / "b" / "output")
    modes = [stat.S_IMODE((tmp_path / f).stat().st_mode) for f in ("own", "own/a", "own/a/b")]
    assert modes == [0o700, 0o755, 0o755]


def test_a_way_to_the_output_that_goes_back_is_made(tmp_path: pathlib.Path) -> None:
    publish(NEW, tmp_path / "a" / ".." / "b" / "output")
    assert (tmp_path / "b" / "output" / "index.html").is_file()


def test_a_disk_that_keeps_no_permissions_can_be_published_to(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(pathlib.Path, "chmod", refuse)
    publish(NEW, tmp_path / "output")
    assert files(tmp_path / "output") == NEW


# --- A disk that refuses --------------------------------------------------------------------------


def fail(*_: object) -> NoReturn:
    raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_the_old_pages_and_nothing_else(
    output: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pathlib.Path, "write_bytes", fail)
    with pytest.raises(CannotWrite) as refused:
        publish(NEW, output)
    assert str(refused.value) == (
        f"The pages can't be written to {output}: the disk is full. "
        "Nothing that was published has changed."
    )
    monkeypatch.undo()
    assert files(output) == OLD
    assert alone(output)


def test_a_refusal_names_the_folder_that_may_not_be_written_to(
    output: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: pathlib.Path, *_: object) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(pathlib.Path, "write_bytes", refuse)
    with pytest.raises(CannotWrite) as refused:
        publish(NEW, output)
    assert str(refused.value) == (
        f"The pages can't be written to {output}: permission denied ({output.parent}). "
        "Nothing that was published has changed."
    )


@pytest.mark.usefixtures("no_exchange")
@pytest.mark.parametrize("failing", [1, 2])
def test_a_swap_that_fails_half_way_puts_the_old_pages_back(
    output: pathlib.Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    rename, calls = pathlib.Path.rename, []

    def fail_once(path: pathlib.Path, target: pathlib.Path) -> pathlib.Path:
        calls.append(path)
        return fail() if len(calls) == failing else rename(path, target)

    monkeypatch.setattr(pathlib.Path, "rename", fail_once)
    with pytest.raises(OSError, match="the disk is full"):
        publish(NEW, output)
    monkeypatch.undo()
    assert files(output) == OLD
    assert alone(output)


@pytest.mark.usefixtures("no_exchange")
def test_old_pages_that_cannot_be_put_back_are_not_thrown_away_and_the_next_build_does_it(
    output: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = pathlib.Path.rename
    monkeypatch.setattr(
        pathlib.Path, "rename", lambda p, to: rename(p, to) if p == output else fail()
    )
    with pytest.raises(CannotWrite) as refused:
        publish(NEW, output)
    monkeypatch.undo()
    (aside,) = output.parent.iterdir()
    assert files(aside / "old") == OLD
    assert str(refused.value).endswith(
        f"The old pages are in {aside / 'old'}; the next build puts them back."
    )
    publish(NEW, output)
    assert files(output) == NEW
    assert alone(output)


# --- Never without a site -------------------------------------------------------------------------


def test_at_no_moment_is_there_no_site(output: pathlib.Path, tmp_path: pathlib.Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    if not swap.exchange(one, other):
        pytest.skip("this disk can't let two folders change places at one stroke")
    missing, looks, done = [], [0], threading.Event()

    def look() -> None:
        while not done.is_set():
            looks[0] += 1
            if not os.path.exists(output / "index.html"):  # noqa: PTH110 - as fast as can be
                missing.append(looks[0])

    looking = threading.Thread(target=look)
    looking.start()
    for _ in range(8):
        publish(NEW, output)
        publish(OLD, output)
    done.set()
    looking.join()
    assert looks[0] > 100
    assert missing == []


# --- Refused --------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", ["a file", "a folder"])
def test_a_folder_with_other_peoples_files_is_refused(tmp_path: pathlib.Path, content: str) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    other = folder / "thesis"
    other.mkdir() if content == "a folder" else other.write_text("years of work")
    with pytest.raises(NotOurs, match="did not write"):
        publish(NEW, folder)
    assert list(folder.iterdir()) == [other]
    assert alone(folder)


def test_a_file_in_the_way_is_refused(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "output"
    file.write_text("mine")
    with pytest.raises(NotOurs, match="not a folder"):
        publish(NEW, file)
    assert file.read_text() == "mine"


def test_a_link_to_a_folder_is_refused(output: pathlib.Path, tmp_path: pathlib.Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(output)
    with pytest.raises(NotOurs, match=r"is a link\. Name the folder that it leads to"):
        publish(NEW, link, force=True)
    assert link.is_symlink()
    assert files(output) == OLD


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV])
@pytest.mark.usefixtures("no_exchange")
def test_a_folder_that_the_system_will_not_rename_is_a_disk_of_its_own(
    output: pathlib.Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(pathlib.Path, "rename", refuse)
    with pytest.raises(NotOurs, match=r"is a disk of its own\. Name a folder inside it"):
        publish(NEW, output)
    monkeypatch.undo()
    assert files(output) == OLD
    assert alone(output)


def test_a_path_that_is_too_long_is_refused_without_a_traceback(tmp_path: pathlib.Path) -> None:
    deep = tmp_path.joinpath(*["x" * 200] * 30)
    with pytest.raises(CannotWrite, match=r"file name too long.* Nothing that was published"):
        publish(NEW, deep)


def test_from_a_folder_that_is_gone_pages_can_be_written_elsewhere_alone(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(CannotWrite, match="no such file or directory"):
        publish(NEW, pathlib.Path("site"))
    publish(NEW, tmp_path / "site")
    assert files(tmp_path / "site") == NEW
