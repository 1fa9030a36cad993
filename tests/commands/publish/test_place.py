"""Pages never replace a workspace, what holds it, or the folders in it that people write in."""

import os
from pathlib import Path

import pytest

from appraisal.commands.publish import NotOurs, place, publish

SITE = {"index.html": b"new"}


@pytest.fixture
def area(tmp_path: Path) -> Path:
    """A workspace in a folder of its own."""
    folder = tmp_path / "home" / "area"
    for name in ("councils", "criteria", "options", "workshops", "templates"):
        (folder / name).mkdir(parents=True)
    (folder / "appraisal.yaml").write_text("title: Area\n")
    return folder


def refused(output: Path, area: Path) -> str:
    before = sorted(area.rglob("*"))
    with pytest.raises(NotOurs) as found:
        publish(SITE, output, workspace=area, force=True)
    assert sorted(area.rglob("*")) == before
    return str(found.value)


@pytest.mark.parametrize("way", [".", "..", "../..", "options/..", "councils/../../area"])
def test_a_folder_that_holds_the_workspace_is_always_refused(area: Path, way: str) -> None:
    assert "holds the workspace, which pages must not replace." in refused(area / way, area)


@pytest.mark.parametrize(
    "way",
    ["councils", "criteria", "options/drafts", "workshops/a/b", "templates", "output/../options"],
)
def test_a_folder_that_people_write_in_is_always_refused(area: Path, way: str) -> None:
    folder = "options" if "options" in way else way.split("/")[0]
    assert f"is in the workspace's own folder {folder}." in refused(area / way, area)


def test_so_it_is_where_it_is_not_there_yet_and_in_capitals(area: Path) -> None:
    (area / "templates").rmdir()
    assert "own folder templates." in refused(area / "templates" / "x", area)
    assert "own folder Templates." in refused(area / "Templates", area)


def test_so_it_is_by_way_of_links(area: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(area)
    (tmp_path / "elsewhere").mkdir()
    (area / "options").rmdir()
    (area / "options").symlink_to(tmp_path / "elsewhere")
    assert "own folder councils." in refused(tmp_path / "link" / "councils" / "x", area)
    assert "own folder councils." in refused(area / "councils" / "x", tmp_path / "link")
    assert "own folder options." in refused(tmp_path / "elsewhere" / "x", area)
    # A link itself is refused as one.
    assert "is not a folder." in refused(tmp_path / "link", area)


def test_so_it_is_from_within(area: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(area / "councils")
    assert "holds the workspace" in refused(Path(".."), Path(".."))
    assert "own folder councils." in refused(Path(), Path(".."))


@pytest.mark.parametrize("way", ["output", "site/2026", "docs/options", "../output", "optionsx"])
def test_any_other_folder_in_the_workspace_is_fine(area: Path, way: str) -> None:
    assert publish(SITE, area / way, workspace=area).read_bytes() == b"new"


def test_the_home_folder_and_a_whole_disk_are_refused(
    area: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "users" / "someone"
    home.mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: home)
    assert "holds your home folder" in refused(home, area)
    assert "holds your home folder" in refused(home.parent, area)
    publish(SITE, home / "public", workspace=area)
    monkeypatch.setattr(place, "_home", lambda: None)
    with pytest.raises(NotOurs, match="is a whole disk"):
        publish(SITE, Path(os.path.sep), force=True)
