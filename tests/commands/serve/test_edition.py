"""An edition, whatever is drawn of it first, is what a build writes.

Most are drawn as they are served, with what was found for the build. That hides nothing: what is
kept is found again by all that it was made of.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.commands.papers import site_papers
from appraisal.commands.serve import edition as editions
from appraisal.commands.serve.edition import Edition
from appraisal.kept import Memory, keeping
from appraisal.load import load
from appraisal.model import Dataset
from appraisal.model.workspace import Simulation
from appraisal.site import Figure, Site, render
from appraisal.site.figures import INDEX, figure_files

RICH = Path(__file__).parents[2] / "fuzz" / "rich"


@pytest.fixture(scope="module")
def rich() -> Dataset:
    found = load(RICH)
    few = Simulation(samples=50, ways=50, packages=50)
    return replace(found, settings=found.settings.model_copy(update={"simulation": few}))


@pytest.fixture(scope="module")
def memory() -> Memory:
    return Memory()


@pytest.fixture(scope="module")
def built(rich: Dataset, memory: Memory) -> Site:
    with keeping(memory):
        appraisal = appraise(rich)
        return render(appraisal, papers=site_papers(appraisal))


@pytest.fixture
def kept(built: Site, memory: Memory) -> Iterator[Site]:
    """What is built, while what was found for it is kept."""
    with keeping(memory):
        yield built


def test_it_holds_what_a_build_writes_and_nothing_else(rich: Dataset, kept: Site) -> None:
    assert Edition(rich).site() == kept


def test_so_it_does_with_every_page_drawn_before_the_rest(rich: Dataset, built: Site) -> None:
    """And with nothing kept."""
    edition = Edition(rich)
    for path in built:
        edition.draw_first(path)
    exact = [path for path in built if edition.is_whole(path)]
    assert exact
    assert all(edition.file(path) == built[path] for path in exact)
    assert edition.first.keys().isdisjoint(exact)
    assert "index.html" in edition.first
    assert edition.site() == built


def test_a_page_is_told_by_what_is_drawn_of_it(rich: Dataset, kept: Site) -> None:
    edition = Edition(rich)
    edition.draw_first("index.html")
    first = edition.made("index.html")
    edition.draw("index.html")
    assert edition.held("index.html") == kept["index.html"]
    assert edition.made("index.html") not in ("", first)
    assert edition.made("method.html") == ""
    assert (edition.knows("method.html"), edition.knows("no.html")) == (True, False)
    assert edition.file("no.html") is None
    assert edition.file("data/results.json") == kept["data/results.json"]


def test_charts_are_drawn_once_whatever_is_asked_for(
    rich: Dataset, kept: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Site] = []

    def noted(found: Iterable[Figure]) -> Site:
        drawn.append(figure_files(found))
        return drawn[-1]

    monkeypatch.setattr(editions, "figure_files", noted)
    edition = Edition(rich)
    assert edition.file(INDEX) == kept[INDEX]
    assert edition.file("figures/no.svg") is None
    assert edition.site() == kept
    assert len(drawn) == 1


@pytest.mark.usefixtures("kept")
def test_what_is_open_is_drawn_before_all_else(rich: Dataset) -> None:
    edition = Edition(rich)
    drawn = [path for path, _ in zip(edition.rest(["sources.html", "x"]), range(2), strict=False)]
    assert drawn == ["sources.html", "index.html"]
