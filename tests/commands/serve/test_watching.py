"""What counts as a change of the files, whatever the editor does to them."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from appraisal.commands.serve import watching
from appraisal.commands.serve.watching import Seen, changes, seen_in
from tests.workspaces import AREA, workspace


@pytest.fixture
def area(tmp_path: Path) -> Path:
    return workspace(tmp_path / "area", AREA)


def rewritten(path: Path) -> None:
    beside = path.with_name(f"{path.name}.tmp")
    beside.write_bytes(path.read_bytes())
    beside.replace(path)


def deeper(folder: Path) -> None:
    (folder / "templates/pages").mkdir(parents=True)
    (folder / "templates/pages/costs.html").write_text("x")


SEEN: dict[str, Callable[[Path], object]] = {
    "a file saved": lambda at: (at / "sources.yaml").write_text("t: {title: T}\n"),
    "a file renamed over another": lambda at: rewritten(at / "councils/north.yaml"),
    "a new file": lambda at: (at / "councils/new.yaml").write_text("name: New\n"),
    "a file gone": lambda at: (at / "councils/city.yaml").unlink(),
    "a file in a new folder": lambda at: deeper(at),
    "a folder gone": lambda at: shutil.rmtree(at / "councils"),
    "a misnamed folder": lambda at: (at / "council").mkdir(),
    "the workspace gone": lambda at: shutil.rmtree(at),
}
UNSEEN: dict[str, Callable[[Path], object]] = {
    "a swap file": lambda at: (at / "councils/.north.yaml.swp").write_text("x"),
    "a copy that an editor keeps": lambda at: (at / "councils/north.yaml~").write_text("x"),
    "what Excel leaves": lambda at: (at / "~$figures.xlsx").write_text("x"),
    "pages that were built": lambda at: (at / "output").mkdir(),
    "a repository": lambda at: (at / ".git").mkdir(),
    "a file that nothing hangs on": lambda at: (at / "docs").mkdir(),
}


@pytest.mark.parametrize("what", SEEN)
def test_what_pages_hang_on_is_seen(area: Path, what: str) -> None:
    before = seen_in(area)
    SEEN[what](area)
    assert seen_in(area) != before


@pytest.mark.parametrize("what", UNSEEN)
def test_what_they_do_not_hang_on_is_not(area: Path, what: str) -> None:
    before = seen_in(area)
    UNSEEN[what](area)
    assert seen_in(area) == before


def test_a_file_that_lies_elsewhere_is_seen_where_it_is_named(area: Path) -> None:
    (area / "docs").mkdir()
    before = seen_in(area, ["docs/logo.png"])
    (area / "docs/logo.png").write_bytes(b"x")
    assert seen_in(area) == {k: v for k, v in before.items() if k != "docs/logo.png"}
    assert seen_in(area, ["docs/logo.png"]) != before


def test_a_folder_made_anew_is_another(area: Path) -> None:
    before = seen_in(area)
    kept = area.with_name("kept")
    area.rename(kept)
    assert seen_in(area) == {}
    shutil.copytree(kept, area)
    assert seen_in(area) != before


def test_a_link_that_leads_nowhere_stops_nothing(area: Path) -> None:
    (area / "councils/link.yaml").symlink_to(area / "nowhere")
    assert "councils/link.yaml" not in seen_in(area)


def turn(watched: Iterator[Seen], do: Callable[[], object]) -> Seen:
    """The change that is told of, once something has been done."""
    doing = threading.Timer(0.05, do)
    doing.start()
    return next(watched)


@pytest.mark.parametrize("poll", [False, True])
def test_each_change_is_told_of_though_the_folder_goes_and_comes_back(
    area: Path, poll: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "LOOK_EVERY", 0.1)
    fresh = area.with_name("fresh")  # put in place whole: a slow machine may look at any moment
    fresh.write_text("name: N\n")
    stop, kept = threading.Event(), area.with_name("kept")
    watched = changes(area, seen_in(area), stop, poll=poll)
    path = area / "councils/north.yaml"
    assert turn(watched, lambda: fresh.replace(path))["councils/north.yaml"][1] == 8
    assert turn(watched, lambda: area.rename(kept)) == {}
    assert "councils/north.yaml" in turn(watched, lambda: kept.rename(area))
    assert "a/" in turn(watched, lambda: (area / "a").mkdir())
    assert "a/b.yaml" in turn(watched, lambda: (area / "a/b.yaml").write_text("x"))
    stop.set()
    assert next(watched, None) is None
