"""The charts of a page."""

from appraisal.site.figures.page import Surroundings, charts

PAGE = """<h1>First</h1><figure class="chart" data-figure="one-table"><p>a</p></figure>
<h2 id="x">The <em>second</em></h2>
<div data-figure="two"><div data-figure="inner"><span class="sr">heard</span>b</div></div>
<ul data-figure="two"><li>c<details><summary>Why</summary>folded</details></li></ul>"""


def test_each_chart_has_its_name_and_the_heading_over_it() -> None:
    assert [(one.name, one.over, one.leads) for one in charts(PAGE)] == [
        ("one", "First", True),
        ("two", "The second", True),
        ("two-2", "The second", False),
    ]


def test_a_chart_in_another_is_a_part_of_it() -> None:
    assert [one.element.text() for one in charts(PAGE)] == ["a", "b", "c"]


def test_a_mark_on_the_line_of_what_is_folded_stays() -> None:
    page = (
        '<p data-figure="x">a <details><summary><span class="mark">Judged</span></summary>'
        "because</details></p>"
    )
    assert [one.element.text() for one in charts(page)] == ["a Judged"]


PLANS = """<h1>When</h1><div data-figure="plans"><ul><li><details><summary>First
<svg class="gantt"></svg></summary><table data-figure="steps-first"><caption>First</caption></table>
<p>said</p></details></li></ul></div>"""


def test_a_chart_in_what_is_folded_is_a_chart_of_its_own() -> None:
    plans, steps = charts(PLANS)
    assert (plans.name, plans.element.text()) == ("plans", "First")
    assert (steps.name, steps.element.text(), steps.leads) == ("steps-first", "First", False)


def test_a_bar_on_the_line_of_what_is_folded_stays_in_its_line() -> None:
    plans, _ = charts(PLANS)
    assert [one.tag for one in plans.element.within()] == ["ul", "li", "summary", "svg"]


REGISTER = """<h1>When</h1><p id="axis">2020 2025</p>
<ul data-figure="years" data-lines data-headed="axis"><li><details>
<summary class="row">Board</summary>
<p>folded</p></details> since 2020</li><li>Panel</li></ul>"""


def test_a_register_keeps_the_lines_of_what_is_folded_and_what_heads_it() -> None:
    [chart] = charts(REGISTER)
    assert chart.element.text() == "2020 2025 Board since 2020 Panel"
    [line] = [one for one in chart.element.within() if one.tag == "summary"]
    assert line.classes == {"row"}


def test_a_register_whose_head_is_not_on_the_page_has_none() -> None:
    [chart] = charts(REGISTER.replace('<p id="axis">', "<p>"))
    assert chart.element.text() == "Board since 2020 Panel"


def test_a_name_has_small_letters_and_dashes_only() -> None:
    page = '<p data-figure="Front Doors/1">a</p><p data-figure="??">b</p>'
    assert [one.name for one in charts(page)] == ["front-doors-1", "chart"]


def test_a_page_without_charts_has_none() -> None:
    assert list(charts("<h1>First</h1>")) == []


HEAD = """<link rel="stylesheet" href="../site.css"><style>.a{fill:#111}</style>
<style>@media (prefers-color-scheme: light) { :root { --paper: #ffe } }</style>
<style>[data-s="1"][data-s]{left: 5%}[data-s="2"][data-s]{top: 1px; left: 2px}</style>
<svg class="patterns"><defs><g class="land-unitary"><path id="p" d="M0 0"/></g></defs></svg>"""


def test_what_style_attributes_said_is_read_back() -> None:
    around = Surroundings(HEAD, {})
    assert around.said == {"1": (("left", "5%"),), "2": (("top", "1px"), ("left", "2px"))}


def test_an_element_of_the_page_is_found_with_what_stands_around_it() -> None:
    found = Surroundings(HEAD, {}).find("p")
    assert found is not None
    assert found.parent is not None
    assert found.parent.classes == {"land-unitary"}
    assert Surroundings(HEAD, {}).find("nowhere") is None


def test_a_pattern_of_a_chart_is_found_in_the_figure_that_says_its_colour() -> None:
    drawing = '<svg><defs><pattern id="p"/></defs></svg>'
    for page, families in (
        (f'<figure class="land-unitary"><p>a</p>{drawing}</figure>', [{"land-unitary"}]),
        (f'<figure class="land-unitary"></figure>{drawing}', []),
    ):
        found = Surroundings(page, {}).find("p")
        above = []
        while found is not None:
            above += [found.classes] if found.tag == "figure" else []
            found = found.parent
        assert above == families


def test_the_styles_are_those_that_the_page_links_and_its_own() -> None:
    sheet = Surroundings(
        HEAD, {"site.css": "html{color:#123}", "other.css": "html{color:#456}"}
    ).sheet
    assert sheet.root.all["color"] == "#123"
    assert "--paper" not in sheet.root.all
