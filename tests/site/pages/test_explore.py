"""The page on which readers move the weights: what the build gives it."""

import json
import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.explore import contributions, pages, rows, sliders
from tests.areas import NEAR_AND_CALM
from tests.datasets import dataset


def appraised(text: str) -> Appraisal:
    return appraise(dataset(text))


def drawn(appraisal: Appraisal) -> str:
    made = list(pages(appraisal))
    site = draw(made, environment({}), shared_content(appraisal, made))
    return site["explore.html"].decode()


def held(html: str) -> dict[str, object]:
    found = re.search(r'id="explore-data">(.*?)</script>', html, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def test_points_of_siblings_add_up_to_a_hundred_under_the_headline() -> None:
    place, cost = sliders(appraised(NEAR_AND_CALM), dataset(NEAR_AND_CALM).criteria)
    near, calm = place.within
    assert (place.points, cost.points, near.points, calm.points) == ("75", "25", "80", "20")


def test_a_share_is_of_the_group_and_a_part_is_of_the_whole() -> None:
    near, _ = sliders(appraised(NEAR_AND_CALM), dataset(NEAR_AND_CALM).criteria)[0].within
    assert (near.share, near.part) == ("80%", "60%")


def test_what_the_criteria_add_comes_to_the_overall_value() -> None:
    assert contributions(appraised(NEAR_AND_CALM), "stay") == ("54", "5")
    assert appraised(NEAR_AND_CALM).rankings["mine"].value["stay"] == pytest.approx(59)


def test_the_headline_is_the_finding_that_every_page_has() -> None:
    html = drawn(appraised(NEAR_AND_CALM))
    assert '<h1 id="title">go first, but the other range overlaps</h1>' in html


def test_an_option_of_which_nothing_is_known_adds_no_figure() -> None:
    text = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions:\n  a: {}\n"
    (part,) = contributions(appraised(text), "a")
    assert part == "no evidence"


def test_rows_say_how_much_of_the_weight_has_no_evidence() -> None:
    assert {row.shown.id: row.without for row in rows(appraised(NEAR_AND_CALM))} == {
        "stay": "0%",
        "go": "15%",
    }


def test_an_option_that_misses_a_threshold_says_so_and_has_no_rank() -> None:
    html = drawn(
        appraised(NEAR_AND_CALM.replace("100: cheap}}", "100: cheap}, must: {at_least: 50}}"))
    )
    row = re.search(r'<tr data-option="stay">.*?</tr>', html, re.DOTALL)
    assert row
    assert "data-rank>–</td>" in row[0]
    assert "20, below the threshold of 50" in row[0]


def test_names_that_look_like_markup_stay_text() -> None:
    html = drawn(appraised(NEAR_AND_CALM.replace("name: Mine", "name: '</script><b>Mine</b>'")))
    assert "<b>Mine" not in html
    assert html.count("</script>") == 2
    assert "</script><b>Mine</b>" in str(held(html)["perspectives"])


def test_the_published_ranking_is_there_without_a_script() -> None:
    html = re.sub(r"<script.*?</script>", "", drawn(appraised(NEAR_AND_CALM)), flags=re.DOTALL)
    assert re.findall(r'data-option="(\w+)"><td class="number" data-rank>(\S+)</td>', html) == [
        ("go", "1"),
        ("stay", "2"),
    ]
    assert "<noscript>" in html


def test_controls_are_hidden_until_a_script_runs_them() -> None:
    assert re.search(r'<form [^>]*id="controls"[^>]* hidden', drawn(appraised(NEAR_AND_CALM)))


def test_every_input_has_a_label_that_names_its_criterion_and_points() -> None:
    html = drawn(appraised(NEAR_AND_CALM))
    for node, label in (("place", "Place"), ("near", "Near"), ("calm", "Calm"), ("cost", "Cost")):
        assert f'<label for="points-{node}">{label}<span class="sr"> points</span></label>' in html
        assert f'id="slide-{node}" aria-label="{label} points"' in html


@pytest.mark.parametrize(
    "text",
    [
        "settings: {simulation: {samples: 100}}",
        "settings: {simulation: {samples: 100}}\noptions: {alone: {}}",
        "settings: {simulation: {samples: 100}}\ncriteria: [{id: a, judged: {0: x, 100: y}}]",
    ],
    ids=["nothing at all", "no criteria", "no options"],
)
def test_where_there_is_nothing_to_weigh_the_page_says_so(text: str) -> None:
    html = drawn(appraised(text))
    assert "there is nothing to weigh" in html
    assert "<script" not in html


def test_one_option_on_one_criterion_is_drawn() -> None:
    html = drawn(
        appraised(
            "settings: {simulation: {samples: 100}}\n"
            "criteria: [{id: a, judged: {0: x, 100: y}}]\noptions: {alone: {}}"
        )
    )
    assert 'data-option="alone"' in html
    assert held(html)["perspectives"] == [{"id": "equal", "name": "Equal weights", "points": [100]}]


def test_a_large_areas_page_is_under_150_kb_with_its_styles_and_script(
    derbyshire: Appraisal,
) -> None:
    style = environment({}).get_template("site.css").render()
    assert len(drawn(derbyshire).encode()) + len(style.encode()) < 150_000
