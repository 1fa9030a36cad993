"""Several files written at once: all of them once they are right, or none."""

import os
import pathlib

import pytest

from appraisal.commands.changed_files import as_changed, held, new_problems, write_files
from tests.workspaces import AREA, workspace

NORTH, SOUTH = "councils/north.yaml", "councils/south.yaml"


@pytest.fixture
def area(tmp_path: pathlib.Path) -> pathlib.Path:
    return workspace(tmp_path / "area", AREA)


def test_a_workspace_is_read_as_it_would_be_and_left_alone(area: pathlib.Path) -> None:
    before = (area / NORTH).read_bytes()
    new = b"name: Far North\ntier: district\nwithin: shire\n"
    found = as_changed(area, {NORTH: new, "councils/west.yaml": b"name: West\ntier: unitary\n"})
    councils = found.whole().councils
    assert councils["north"].name == "Far North"
    assert councils["west"].name == "West"
    assert (area / NORTH).read_bytes() == before
    assert not (area / "councils/west.yaml").exists()


def test_only_what_the_change_breaks_is_told(area: pathlib.Path) -> None:
    (area / SOUTH).write_text("name: South\ntier: parish\n", encoding="utf-8")
    found = new_problems(area, {NORTH: b"name: North\ntier: district\nwithin: nowhere\n"})
    assert [each.file for each in found] == [NORTH]
    assert new_problems(area, {}) == []


def test_all_files_are_written(area: pathlib.Path) -> None:
    before = {NORTH: (area / NORTH).read_bytes()}
    write_files(area, {NORTH: b"one", "councils/new.yaml": b"two"}, before)
    assert (area / NORTH).read_bytes() == b"one"
    assert held(area, "councils/new.yaml") == b"two"
    assert not [p for p in (area / "councils").iterdir() if p.name.startswith(".")]


def test_a_file_that_changed_meanwhile_is_not_written_over(area: pathlib.Path) -> None:
    before = {NORTH: (area / NORTH).read_bytes(), SOUTH: (area / SOUTH).read_bytes()}
    (area / SOUTH).write_bytes(b"theirs")
    with pytest.raises(FileExistsError, match="changed since it was read"):
        write_files(area, {NORTH: b"one", SOUTH: b"two"}, before)
    assert (area / NORTH).read_bytes() == before[NORTH]
    assert (area / SOUTH).read_bytes() == b"theirs"


def test_a_link_stays_one(area: pathlib.Path) -> None:
    (area / "councils/north.yaml").rename(area / "north-itself.yaml")
    (area / NORTH).symlink_to("../north-itself.yaml")
    before = {NORTH: (area / NORTH).read_bytes()}
    write_files(area, {NORTH: b"one"}, before)
    assert (area / NORTH).is_symlink()
    assert (area / "north-itself.yaml").read_bytes() == b"one"


def test_where_the_disk_refuses_halfway_all_is_as_before(
    area: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {NORTH: (area / NORTH).read_bytes(), SOUTH: (area / SOUTH).read_bytes()}
    really = os.replace

    def full(start: object, to: object) -> None:
        if str(to).endswith("south.yaml"):
            raise OSError(28, "No space left on device")
        really(str(start), str(to))

    monkeypatch.setattr(pathlib.Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_files(area, {NORTH: b"one", SOUTH: b"two"}, before)
    assert {name: (area / name).read_bytes() for name in before} == before
    assert not [p for p in (area / "councils").iterdir() if p.name.startswith(".")]


def test_where_nothing_is_written_no_new_folder_is_left(area: pathlib.Path) -> None:
    (area / "taken").write_bytes(b"a file")
    with pytest.raises(FileExistsError):
        write_files(area, {"new/below/one.yaml": b"one", "taken/two.yaml": b"two"}, {})
    assert not (area / "new").exists()
    write_files(area, {"new/below/one.yaml": b"one"}, {})
    assert (area / "new/below/one.yaml").read_bytes() == b"one"
