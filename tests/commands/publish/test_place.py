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
    assert "link is a link. Name the folder that it leads to" in refused(tmp_path / "link", area)


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


def test_a_link_to_a_folder_names_the_folder_and_another_is_none(
    tmp_path: Path, area: Path
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "site")
    (tmp_path / "lost").symlink_to(tmp_path / "nowhere")
    assert refused(tmp_path / "link", area) == (
        f"{tmp_path / 'link'} is a link. Name the folder that it leads to, {tmp_path / 'site'}."
    )
    assert "lost is not a folder." in refused(tmp_path / "lost", area)


@pytest.mark.parametrize("way", [".", "..", "../e2", "../../e2"])
def test_the_folder_that_one_is_in_is_not_replaced(
    area: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    here = tmp_path / "e2" / "inner" if way in ("..", "../../e2") else tmp_path / "e2"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    assert refused(Path(way), area) == (
        f"You are in the folder {tmp_path / 'e2'}, which a build replaces. Run the command from "
        "elsewhere, or name another folder with --output."
    )
    assert here.is_dir()


def test_a_folder_in_the_one_that_one_is_in_is_named_by_its_true_path(
    area: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "e2").mkdir()
    monkeypatch.chdir(tmp_path / "e2")
    assert publish(SITE, Path("../e2/site"), workspace=area) == tmp_path / "e2/site/index.html"


def test_a_disk_of_its_own_is_refused_before_anything_is_written(
    area: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    said = f"{disk} is a disk of its own. Name a folder inside it with --output."
    monkeypatch.setattr(place.os.path, "ismount", lambda path: path == disk)
    assert refused(disk, area) == said
    assert sorted(tmp_path.iterdir()) == [disk, area.parent]


@pytest.mark.parametrize("length", [231, 300])
def test_a_name_that_is_too_long_is_said_to_be(area: Path, tmp_path: Path, length: int) -> None:
    assert "has a name that is too long. Name a shorter one" in refused(
        tmp_path / ("x" * length), area
    )
    assert "has a name that is too long." in refused(tmp_path / ("x" * 300) / "site", area)
    publish(SITE, tmp_path / ("x" * 230), workspace=area)
