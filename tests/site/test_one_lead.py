"""Every page tells the one lead: none says first of what can't be told apart, none contradicts."""

import html
import json
import re
from functools import lru_cache

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.data.as_json import as_json
from appraisal.data.results import results
from appraisal.findings import lead as said
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages import (
    agreement,
    brief,
    compare,
    criterion,
    evidence,
    explore,
    families,
    option,
    robustness,
    side_by_side,
)
from appraisal.site.pages import summary as front
from tests.datasets import dataset
from tests.site.leading import EVERY, LED, MOOT, NEAR, TIED

COMPARED = (compare, criterion, side_by_side, families)
PAGES = (front, *COMPARED, explore, option, brief, robustness, agreement, evidence)
CLAIMS = (
    r"(?:{who}) (?:still )?comes? first(?! in (?:about|all|no|every|fewer|at)\b)",
    r"(?:{who}) first (?:under|together|too)",
    r"(?:{who}) share the first place",
    r"\bFirst(?: of \d+)? under ‘Evenly’",
    r"\bFirst: ",
    r"\bShares first place",
    r"\balways first\b",
    r"\bfirst under every",
    r"\bfirst \(?under ‘Evenly’ ?[^:]{{0,3}}(?:to|,)",
    r"\bFirst [0-9.]+% to ",
    r"(?:option|today) comes? first under",
    r"puts? the same option first",
)
"""What calls one of `who` first today: not in draws, not if something were otherwise."""
ELSEWHERE = r"(?:under ‘Mostly why’|under 1 of (?:the )?2 sets of priorities)"
"""Another perspective, under which Bob stands apart from the others."""


@lru_cache
def area(name: str) -> Appraisal:
    return appraise(dataset(EVERY[name]))


@lru_cache
def text(name: str) -> dict[str, str]:
    """Every page's words by its path, without scripts and styles."""
    made = [page for module in PAGES for page in module.pages(area(name))]
    site = draw(made, environment({}), shared_content(area(name), made))
    return {path: _words(content.decode()) for path, content in site.items()}


def _words(page: str) -> str:
    bare = re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.DOTALL)
    bare = re.sub(r"</?(?:a|abbr|dfn|em|span|strong)\b[^>]*>", "", bare)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", bare)).split())


def pages_of(name: str, option: str) -> tuple[str, str]:
    return text(name)[f"options/{option}.html"], text(name)[f"briefs/{option}.html"]


def labels(name: str) -> dict[str, str]:
    return {i: held.label for i, held in area(name).dataset.options.items()}


# --- The same sentence everywhere -------------------------------------------------------------


@pytest.mark.parametrize("name", EVERY)
def test_summary_compare_and_explore_open_with_one_sentence(name: str) -> None:
    sentence = said.first_place(area(name).lead, labels(name), "Evenly")
    for path in ("index.html", "compare.html", "explore.html"):
        assert sentence in text(name)[path], path


@pytest.mark.parametrize("name", [*NEAR, *LED, *TIED])
def test_an_options_page_and_its_brief_tell_its_place_in_one_sentence(name: str) -> None:
    made = area(name)
    for i in made.dataset.options:
        ranking = made.rankings[made.headline]
        sentence = said.place(made.lead, ranking, i, labels(name), "Evenly")
        own, brief = pages_of(name, i)
        assert sentence in brief
        headline = f"{labels(name)[i]}: {sentence[0].lower()}{sentence[1:].removesuffix('.')}"
        assert headline in own


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "NEAR_TIE",
            "Highest under ‘Evenly’, but not to be told apart from Bob: Ann with 60 (40 to 80)",
        ),
        (
            "NEAR_TIE_OF_THREE",
            "Highest under ‘Evenly’, but not to be told apart from Bob and Cat: Ann with 60",
        ),
        (
            "TIE_WITH_A_THIRD",
            "Highest under ‘Evenly’, but not to be told apart from Cat: Ann and Bob, at 60 each.",
        ),
        ("CLEAR", "First under ‘Evenly’: Ann with 90"),
        ("OVERLAPPING", "First under ‘Evenly’: Ann with 70"),
        ("TIE_OF_TWO", "First under ‘Evenly’, sharing the place: Ann and Bob, at 60 each."),
        ("TIE_OF_ALL", "Both ranked options are worth the same under ‘Evenly’: 60."),
        ("ALL_FIFTY", "All 3 ranked options are worth the same under ‘Evenly’: 50."),
        ("ONE", "There is one option, so nothing to compare it with: Ann, worth 55"),
        ("UNKNOWN", "so nothing can be said about which comes first."),
        ("UNRANKED", "Every option misses a threshold, so none is ranked."),
        ("ONLY_ONE_RANKED", "One option misses no threshold: Ann, worth 60"),
    ],
)
def test_what_the_sentence_is(name: str, sentence: str) -> None:
    for path in ("index.html", "compare.html", "explore.html"):
        assert sentence in text(name)[path], path


# --- Nothing says first of what can't be told apart -------------------------------------------


@pytest.mark.parametrize("name", NEAR)
def test_in_a_near_tie_no_page_calls_the_highest_first(name: str) -> None:
    who = "|".join(map(re.escape, labels(name).values()))
    called = [
        (path, claim, hit[0])
        for claim in CLAIMS
        for path, page in text(name).items()
        for hit in re.finditer(claim.format(who=who), page)
        if not re.search(ELSEWHERE, page[hit.start() : hit.end() + 40])
    ]
    assert called == []


@pytest.mark.parametrize("claim", ["comes? first(?!", "First(?: of"])
def test_the_claims_are_found_where_they_are_made(claim: str) -> None:
    (pattern,) = (known for known in CLAIMS if claim in known)
    assert re.search(pattern.format(who="Ann"), " ".join(text("CLEAR").values()))


@pytest.mark.parametrize("name", NEAR)
def test_in_a_near_tie_every_page_says_so(name: str) -> None:
    made = area(name)
    assert said.not_told_apart(made.lead.contenders, labels(name)) in text(name)["robustness.html"]
    title = f"{len(made.lead.contenders)} options lead and can't be told apart"
    assert title in text(name)["index.html"]
    for i in made.lead.contenders:
        for page in pages_of(name, i):
            assert "but not to be told apart from" in page
    assert "first under every set of priorities" not in text(name)["index.html"]
    assert said.not_told_apart(made.lead.contenders, labels(name)) in text(name)["agreement.html"]


@pytest.mark.parametrize("name", [*LED, "TIE_OF_TWO"])
def test_where_draws_tell_the_first_apart_every_page_calls_it_first(name: str) -> None:
    made = area(name)
    if made.lead.level_with:
        pytest.skip("tries do not tell it apart")
    first = made.lead.first
    place = "comes first under" if len(first) == 1 else "share the first place under"
    assert f"{place} ‘Evenly’" in text(name)["robustness.html"]
    assert "First under ‘Evenly’" in text(name)["index.html"]
    for page in pages_of(name, first[0]):
        assert re.search(r"\b([Ff]irst|[Ss]hares first place) of 3 under ‘Evenly’, worth", page)
    assert "not to be told apart" not in " ".join(text(name).values())


@pytest.mark.parametrize("name", MOOT)
def test_where_there_is_nobody_to_be_ahead_of_nobody_is_called_first(name: str) -> None:
    assert "First under" not in " ".join(text(name).values())
    assert "Highest under" not in " ".join(text(name).values())
    assert "comes first under ‘Evenly’" not in text(name)["robustness.html"]


# --- JSON and the browser ---------------------------------------------------------------------


@pytest.mark.parametrize("name", EVERY)
def test_results_and_the_browser_are_given_the_same_lead(name: str) -> None:
    made = area(name)
    found = json.loads(as_json(results(made)))["lead"][made.headline]
    assert tuple(found["first"]) == made.lead.first
    assert tuple(found["level_with"]) == made.lead.level_with
    assert found["ahead"] == made.lead.ahead
    ids = list(made.matrix.options)
    assert [ids[n] for n in explore.explorer_data(made)["level"]] == found["level_with"]
