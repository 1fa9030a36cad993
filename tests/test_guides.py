"""The guides can be followed: their commands run in order, and their files load."""

import pathlib
import re

import pytest
import yaml

from tests.commands.workshop.held import AGREED, area
from tests.walked import blocks, walk
from tests.workspaces import Files, problems_of, workspace

pytestmark = pytest.mark.usefixtures("read_once")
ROOT = pathlib.Path(__file__).parents[1]
GUIDES = ROOT / "docs" / "guides"
FACILITATORS = ROOT / "docs" / "workshops.md"
WALKED = {"first-hour.md", "another-area.md"}
"""Guides that lead from an empty folder to a workspace; the others explain one file."""

AROUND: dict[str, Files] = {
    "choosing-a-curve.md": {
        "criteria/measures.yaml": "population: {name: Population, unit: people, add_up: sum}\n",
    },
    "asking-for-swings.md": {
        "criteria/criteria.yaml": "".join(
            f"- {{id: {i}, name: {i}, judged: {{0: Bad, 100: Good}}}}\n"
            for i in ("right-size", "services", "neighbourhood")
        )
        + "- id: working-together\n  criteria:\n"
        "  - {id: joint-working, judged: {0: Bad, 100: Good}}\n",
    },
    "writing-a-source.md": {
        "criteria/measures.yaml": "population: {name: Population, unit: people, add_up: sum}\n",
    },
}
"""What each of the others takes to be there."""


def text_of(name: str) -> str:
    return (GUIDES / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(WALKED))
def test_what_a_guide_says_can_be_typed_in_an_empty_folder(
    name: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = walk(text_of(name), monkeypatch)
    assert len(ran) > 5
    assert problems_of(pathlib.Path()) == []


@pytest.mark.parametrize("name", sorted(AROUND))
def test_the_files_that_a_guide_shows_load(name: str, tmp_path: pathlib.Path) -> None:
    shown: dict[str, str] = {}
    for block in blocks(text_of(name)):
        if block.file:
            shown[block.file] = shown.get(block.file, "") + block.text
    assert shown
    assert problems_of(workspace(tmp_path, AROUND[name], shown)) == []


def test_the_facilitators_guide_can_be_followed(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(area(tmp_path, AGREED))
    ran = walk(FACILITATORS.read_text(encoding="utf-8"), monkeypatch)
    assert len(ran) >= 2
    assert problems_of(pathlib.Path()) == []


def test_every_guide_is_tried_and_what_it_shows_of_yaml_is_yaml() -> None:
    names = {path.name for path in GUIDES.glob("*.md")}
    assert names == WALKED | AROUND.keys()
    for name in names:
        for block in blocks(text_of(name)):
            assert block.language != "yaml" or yaml.safe_load(block.text), block


@pytest.mark.parametrize(
    "path", [*sorted(GUIDES.glob("*.md")), FACILITATORS], ids=lambda path: path.name
)
def test_every_link_and_picture_of_a_guide_is_there(path: pathlib.Path) -> None:
    for words, target in re.findall(r"\[([^\]]*)\]\(([^)]+)\)", path.read_text(encoding="utf-8")):
        file, _, part = target.partition("#")
        found = path.parent / file
        assert words
        assert found.is_file(), target
        if part:
            heads = re.findall(r"^#+ (.*)$", found.read_text(encoding="utf-8"), re.M)
            assert part in {
                re.sub(r"[^\w -]", "", head).lower().replace(" ", "-") for head in heads
            }


def anchor(head: str) -> str:
    """What a link to a heading ends in."""
    return re.sub(r"[^\w -]", "", head).lower().replace(" ", "-")


def test_pictures_are_small_and_described() -> None:
    pictures = {*GUIDES.glob("*.png"), *FACILITATORS.with_suffix("").glob("*.png")}
    shown = {
        path.parent / name: words
        for path in (*GUIDES.glob("*.md"), FACILITATORS)
        for words, name in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", path.read_text(encoding="utf-8"))
    }
    assert shown.keys() == pictures
    assert all(len(words) > 20 for words in shown.values())
    assert all(path.stat().st_size <= 150_000 for path in pictures)
