"""Every file of a site has a path of its own."""

import re
from functools import partial

import pytest

from appraisal import site as rendering
from appraisal.appraise import appraise
from appraisal.site import drafted, render
from appraisal.site.drawing import Page, check_paths, draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages import search
from tests.datasets import dataset
from tests.site.drawn_pages import content_of


@pytest.mark.parametrize(
    "paths",
    [
        ["options/index.html", "options/index.html"],
        ["options/a.html", "Options/A.html"],
        ["straße.html", "STRASSE.html"],
        ["compare/a", "compare/a/b.html"],
        ["compare/a/b.html", "Compare/A"],
    ],
)
def test_two_files_of_one_path_are_an_error(paths: list[str]) -> None:
    with pytest.raises(ValueError, match=r"^Two files of the site have one path: "):
        check_paths(paths)


def test_files_of_different_paths_are_fine() -> None:
    check_paths(["index.html", "a/index.html", "a/b/index.html", "a-b.html", "a/b.html"])


@pytest.mark.parametrize("path", ["index.html", "Data/matrix.csv", "site.css"])
def test_a_site_with_two_files_of_one_path_is_never_drawn(
    monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    extra = [Page("accessibility", path, "Again", content_of())]
    monkeypatch.setattr(rendering, "SECTIONS", (*rendering.SECTIONS, lambda _: extra))
    with pytest.raises(ValueError, match=f"(?i)^Two files of the site have one path: {path}"):
        render(appraise(dataset()))


@pytest.mark.parametrize("name", ["pages/summary.html", "index.html"])
def test_a_workspaces_own_page_is_drawn_by_either_of_its_names(name: str) -> None:
    page = Page("summary", "index.html", "A test", content_of())
    site = draw([page], environment({name: "mine"}), content_of())
    assert site["index.html"].endswith(b"mine")


@pytest.mark.parametrize("name", ["search.html", "pages/search.html"])
def test_a_workspaces_own_template_names_a_packaged_page_by_either_name(name: str) -> None:
    own = {"pages/mine.html": f"{{% include '{name}' %}}"}
    page = Page("mine", "mine.html", "Mine", next(iter(search.pages(appraise(dataset())))).content)
    site = draw([page], environment(own), shared_content(appraise(dataset()), [page]))
    assert b"<h1>Mine</h1>" in site["mine.html"]


def test_a_page_ends_no_sentence_in_two_stops_whatever_the_names() -> None:
    """The publisher and the area stand in the templates' own sentences."""
    made = appraise(dataset("settings: {publisher: Parks Ltd., area: Ham & Co.}\ncriteria: []"))
    for path, content in render(made, {}).items():
        if path.endswith(".html"):
            assert not re.search(r"(Ltd|Co)\.(</\w+>)*\.(?!\.)", content.decode()), path


def test_a_content_is_made_once_and_when_it_is_asked_for() -> None:
    made: list[str] = []

    def make(name: str) -> str:
        made.append(name)
        return name

    page = Page("money", "money.html", "Money", partial(make, "a"))
    assert made == []
    assert (page.content, page.content, made) == ("a", "a", ["a"])


def test_a_page_drawn_by_itself_is_as_it_is_in_the_whole() -> None:
    appraisal = appraise(dataset("options: {ann: {}, bob: {}}"))
    whole, draft = render(appraisal), drafted(appraisal)
    for page in draft.pages:
        assert draft.draw([page]) == {page.path: whole[page.path]}
