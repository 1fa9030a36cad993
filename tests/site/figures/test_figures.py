"""Every chart as a picture that stands alone: those of Treeshire, as everybody may see them."""

import csv
import functools
import re
from collections.abc import Iterator
from html import unescape
from xml.etree import ElementTree as ET

import pytest

from appraisal.appraise import Stages
from appraisal.findings.numbers import day
from appraisal.maths.contrast import contrast
from appraisal.model.published import published
from appraisal.site import Figure, drafted, figures_of
from appraisal.site.assets import assets
from appraisal.site.figures import INDEX, REPEATED, figure_files
from tests.treeshire import treeshire

KINDS = (
    "summary", "compare", "option", "robustness", "agreement", "evidence", "partnerships",
    "functions", "side_by_side", "structures",
)  # fmt: skip
OUTSIDE = re.compile(r"https?:|@import|var\(|<script|<style|<foreignObject|<a |class=|on\w+=")
"""What leads out of a picture, or runs; the name of what SVG is once."""
SVG = "{http://www.w3.org/2000/svg}"


@functools.cache
def stages() -> Stages:
    return Stages(published(treeshire()))


@functools.cache
def found() -> tuple[Figure, ...]:
    return figures_of(stages(), KINDS)


@functools.cache
def pages() -> dict[str, bytes]:
    draft = drafted(stages())
    return dict(draft.draw(page for page in draft.pages if page.kind in KINDS))


def named(name: str) -> Figure:
    return next(one for one in found() if one.name == name)


def elements(figure: Figure) -> list[ET.Element]:
    return list(ET.fromstring(figure.svg).iter())  # noqa: S314 - this program's own


def words(figure: Figure) -> Iterator[str]:
    for one in elements(figure):
        if one.tag == f"{SVG}text":
            yield from "".join(one.itertext()).split()


def test_each_chart_has_a_name_that_says_its_page_and_what_it_is() -> None:
    names = [one.name for one in found()]
    assert names[:2] == ["summary-models", "summary-maps"]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in names)


def test_a_picture_refers_to_nothing_outside_of_it() -> None:
    for figure in found():
        held = {one.get("id") for one in elements(figure)}
        asked = re.findall(r'(?:url\(|href=")#([^)"]+)', figure.svg)
        assert set(asked) <= held, figure.name
        assert OUTSIDE.findall(figure.svg) == ["http:"], figure.name


def test_its_words_are_those_of_its_page() -> None:
    own = {"Source", "From", "50", "100", *stages().dataset.settings.title.split()}
    for figure in found():
        page = unescape(pages()[figure.page].decode())
        # The day and the page's address stand at the foot, the ends of an axis in the stylesheet.
        said = {word.strip(".,;:()") for word in words(figure)} - own
        beside = f"{figure.source} {figure.page} {day(treeshire().settings.date)}"
        said -= {word.strip(".,;:()") for word in beside.split()}
        assert {word for word in said if word not in page} == set(), figure.name


def test_its_letters_can_be_read() -> None:
    white = "#ffffff"
    for figure in found():
        fills = {one.get("fill", "") for one in elements(figure) if one.tag == f"{SVG}text"}
        on_paper = {fill for fill in fills if re.fullmatch("#[0-9a-f]{6}", fill)} - {white}
        assert all(contrast(fill, white) >= 4.5 for fill in on_paper), figure.name


def test_who_hears_it_gets_its_title_and_what_it_shows() -> None:
    for figure in found():
        root = ET.fromstring(figure.svg)  # noqa: S314 - this program's own
        assert root.findtext(f"{SVG}title") == figure.title
        assert root.findtext(f"{SVG}desc") == figure.alt
        assert figure.title, figure.name


def test_charts_on_every_page_of_a_kind_are_told_apart_by_their_titles() -> None:
    many = [one for one in found() if one.page.startswith(("options/", "compare/"))]
    assert len(many) > 10
    assert len({one.title for one in many}) == len(many)
    gains = next(one for one in many if one.name.endswith("-gains"))
    assert gains.title.startswith("Who gains by what: ")
    assert " ahead of " in gains.alt


def test_registers_are_drawn_a_kind_at_a_time_with_their_axis_and_all_services_together() -> None:
    years = [one for one in found() if one.name.startswith("partnerships-by-year-")]
    assert len(years) > 1
    assert all("2025" in words(one) for one in years)
    assert named("functions-services").width > 1100


def test_its_source_and_the_day_stand_at_its_foot() -> None:
    draft = drafted(stages())
    drawn = draft.draw(page for page in draft.pages if page.kind == "compare")
    held = draft.figures(drawn, assets(draft.drawn, None))
    figure = next(one for one in held if one.name == "compare-against")
    said = " ".join(words(figure))
    assert figure.source == "Source: this appraisal's own scores and weights."
    assert f"{figure.source} {stages().dataset.settings.title}, " in said
    assert said.endswith(f"From {figure.page}")


def test_in_a_paper_which_has_its_source_below_a_picture_has_no_foot() -> None:
    said = " ".join(words(named("compare-against")))
    assert "Source:" not in said
    assert "From compare.html" not in said


def test_a_picture_says_how_large_it_is() -> None:
    for figure in found():
        root = ET.fromstring(figure.svg)  # noqa: S314 - this program's own
        assert root.get("viewBox") == f"0 0 {figure.width:g} {figure.height:g}"
        assert 560 <= figure.width < 1200, figure.name


def test_what_councils_answered_stands_in_no_picture_for_everybody() -> None:
    assert not any("SECRET" in figure.svg for figure in found())


def test_the_same_pages_make_the_same_pictures() -> None:
    assert figures_of(stages(), ("compare",)) == tuple(
        one for one in found() if one.page == "compare.html"
    )


def test_the_site_has_no_chart_twice_and_a_paper_gets_any() -> None:
    draft = drafted(stages())
    drawn = draft.draw(page for page in draft.pages if page.kind in {"brief", "compare"})
    assert {one.page for one in draft.figures(drawn, assets(draft.drawn, None))} == {"compare.html"}
    assert "brief" in REPEATED
    assert figures_of(stages(), ("brief",)) != ()


def test_a_list_has_each_picture_with_its_page_and_source() -> None:
    files = figure_files(found())
    rows = list(csv.DictReader(files[INDEX].decode("utf-8-sig").splitlines()))
    assert [row["file"] for row in rows] == [one.file for one in found()]
    assert [*rows[0]] == ["file", "title", "page", "source"]
    assert set(files) == {INDEX, *(one.file for one in found())}


def test_two_charts_of_one_name_are_two_files() -> None:
    one = named("summary-models")
    assert [*figure_files([one, one])] == [
        "figures/summary-models.svg",
        "figures/summary-models-2.svg",
        INDEX,
    ]


def test_without_charts_there_is_an_empty_list() -> None:
    assert [*figure_files([])] == [INDEX]


def number(one: ET.Element, name: str) -> float:
    return float(one.get(name, "0"))


def grounds(figure: Figure) -> Iterator[tuple[str, str]]:
    """The colours of letters that stand on a ground, each with that of its ground."""
    painted: list[tuple[float, float, float, float, str]] = []
    for one in ET.fromstring(figure.svg):  # noqa: S314 - this program's own
        if one.tag == f"{SVG}rect" and re.fullmatch("#[0-9a-f]{6}", one.get("fill", "")):
            x, y = number(one, "x"), number(one, "y")
            east, south = x + number(one, "width"), y + number(one, "height")
            painted.append((x, y, east, south, one.get("fill", "")))
        elif one.tag == f"{SVG}text":
            x, y = number(one, "x"), number(one, "y") - number(one, "font-size") / 3
            under = [box[4] for box in painted if box[0] <= x <= box[2] and box[1] <= y <= box[3]]
            yield one.get("fill", ""), under[-1]


def test_letters_can_be_read_on_the_shades_of_heat_maps() -> None:
    found_on = {pair for figure in found() for pair in grounds(figure)}
    assert len({ground for _, ground in found_on}) >= 5
    assert all(contrast(letters, ground) >= 4.5 for letters, ground in found_on), found_on


@pytest.mark.parametrize("colour", ["#6b7276", "#0f7b74", "#1d5fa8"])
def test_white_letters_can_be_read_on_a_mark_of_any_family(colour: str) -> None:
    assert contrast(colour, "#ffffff") >= 4.5
