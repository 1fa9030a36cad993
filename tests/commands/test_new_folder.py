"""A folder is filled whole or not at all, and never over anything."""

from pathlib import Path

import click
import pytest

from appraisal.commands.new_folder import refuse_folder, write_files


def test_a_folder_that_is_not_there_or_holds_only_hidden_files_is_fine(tmp_path: Path) -> None:
    refuse_folder(tmp_path / "new")
    (tmp_path / ".git").mkdir()
    (tmp_path / "desktop.ini").touch()
    refuse_folder(tmp_path)


def test_a_folder_that_holds_something_is_refused_and_what_it_holds_is_named(
    tmp_path: Path,
) -> None:
    for name in "abcdefg":
        (tmp_path / name).touch()
    with pytest.raises(click.BadParameter, match="it holds a, b, c, d, e and 2 more"):
        refuse_folder(tmp_path)
    with pytest.raises(click.BadParameter, match="is a file"):
        refuse_folder(tmp_path / "a")


def test_files_are_written_with_the_folders_around_them(tmp_path: Path) -> None:
    write_files(tmp_path / "x" / "y", {"a.yaml": b"a", "councils/b.yaml": b"b\n"})
    assert (tmp_path / "x" / "y" / "a.yaml").read_bytes() == b"a"
    assert (tmp_path / "x" / "y" / "councils" / "b.yaml").read_bytes() == b"b\n"


def test_where_one_cant_be_written_none_is_left_and_what_was_there_stays(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("mine")
    with pytest.raises(FileExistsError):
        write_files(tmp_path, {"councils/a": b"a", "b": b"b"})
    assert [path.name for path in tmp_path.iterdir()] == ["b"]
    assert (tmp_path / "b").read_text() == "mine"
