"""The policy officer's guide can be followed from top to bottom: its commands run in its order."""

import json
import pathlib
import re
import shutil
from collections.abc import Callable, Mapping

import openpyxl
import pytest

from tests.walked import walk

pytestmark = pytest.mark.usefixtures("read_once")
GUIDE = pathlib.Path(__file__).parents[1] / "docs" / "policy-officer.md"

SOURCE = "ons-mye-2024: {title: Estimates, publisher: The office, date: 2025}\n"
CANDIDATE = """
{}:
  name: {}
  kind: shared-service
  level: share
  members: [northwold, southmere]
  costs:
    set_up: {{low: 20, value: 30, high: 40, source: assumption}}
    running: {{low: 1, value: 2, high: 3, source: assumption}}
  lifts: {{local-support: {{score: 5, low: 0, high: 10, why: Said., source: [assumption]}}}}
  why: Said.
  source: assumption
"""


def adds(name: str, text: str) -> None:
    with pathlib.Path(name).open("a", encoding="utf-8") as file:
        file.write(text)


def an_official_file() -> None:
    """A table of populations as the office publishes it, and the source that it is from."""
    adds("sources.yaml", SOURCE)
    book = openpyxl.Workbook()
    rows = [("Estimates",), ("Name", "All ages"), ("Northwold", 118_000), ("Millford", 241_000)]
    for row in rows:
        book.active.append(row)
    book.save("estimates.xlsx")


def boundaries() -> None:
    """Four squares side by side."""
    names = ("Northwold", "Southmere", "Millford", "Eastvale")
    features = [
        {
            "type": "Feature",
            "properties": {"LAD24CD": f"E0700000{at}", "LAD24NM": name},
            "geometry": {"type": "Polygon", "coordinates": [square(at / 5)]},
        }
        for at, name in enumerate(names)
    ]
    file = pathlib.Path("..", "Local_Authority_Districts.geojson")
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))


def square(east: float) -> list[list[float]]:
    around = ((0, 0), (0.2, 0), (0.2, 0.2), (0, 0.2), (0, 0))
    return [[round(east + x - 1.5, 3), round(y + 53, 3)] for x, y in around]


def an_option_of_that_name() -> None:
    shutil.copy("options/one-council.yaml", "options/one-unitary.yaml")


def agreements() -> None:
    """Two that would raise a score that somebody gave."""
    today = pathlib.Path("options/continue.yaml")
    text = today.read_text(encoding="utf-8")
    scored = "local-support: {score: 40, low: 30, high: 50, why: Said., source: [assumption]}"
    today.write_text(text.replace("local-support: unknown", scored), encoding="utf-8")
    adds("councils/candidates.yaml", CANDIDATE.format("board-clerk", "One clerk"))
    adds("councils/candidates.yaml", CANDIDATE.format("skills-hub", "One hub"))


BEFORE: Mapping[str, Callable[[], None]] = {
    "Where does this number come from?": an_option_of_that_name,
    "Figures, scores and partnerships from Excel": an_official_file,
    "Boundaries": boundaries,
    "What the councils could agree": agreements,
}
"""What somebody has done, or downloaded, before a section of the guide."""


def test_what_the_guide_says_can_be_typed_in_its_order(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = 0
    sections = re.split(r"^## ", GUIDE.read_text(encoding="utf-8"), flags=re.M)[1:]
    heads = [section.partition("\n")[0] for section in sections]
    assert BEFORE.keys() <= set(heads)
    for head, section in zip(heads, sections, strict=True):
        BEFORE.get(head, lambda: None)()
        ran += len(walk(section, monkeypatch, says=False))
        if head == "Another area":
            monkeypatch.chdir("my-area")
    assert ran > 25
