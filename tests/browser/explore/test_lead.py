"""Who leads, as the explorer says it: in the build's own words for the same facts."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import count
from typing import NamedTuple

import pytest
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.lead import Lead, lead
from appraisal.appraise.matrix import Ranking, rank_options
from appraisal.appraise.rivals import rivals
from appraisal.findings.lead import first_place, how_safe, ranking_title
from appraisal.findings.ranking import named
from tests.appraise.safety.robust import LINES
from tests.browser.explore.explorer import Points, in_python, weightings, write
from tests.datasets import dataset
from tests.site.leading import EVERY, NEAR, made

pytestmark = pytest.mark.browser

AREAS = ("derbyshire", *EVERY)
Areas = Callable[[str], tuple[Appraisal, str]]
Weighted = Callable[[str], tuple[list[Points], list[Ranking]]]

TOLD = """([perspectives, cases]) => {
  const [from, now] = ['from', 'now'].map(id => document.getElementById(id));
  const seen = id => document.getElementById(id).innerText;
  const first = { now: now.textContent, turning: seen('turning') };
  const chosen = perspectives.map(one => {
    from.value = one;
    from.dispatchEvent(new Event('change', { bubbles: true }));
    return [seen('title'), seen('verdict')];
  });
  const { title, verdict, announced } = appraisalExplorer;
  const weighted = cases.map(one => [title(one), verdict(one, null, 'Mine'), announced(one)]);
  return { ...first, chosen, weighted };
}"""
"""A function of JavaScript: all that an explorer says, so that each is opened once for all tests.
"""


class Told(NamedTuple):
    """At first, when a perspective is chosen (title, verdict), and under weightings (announced)."""

    now: str
    turning: str
    chosen: list[tuple[str, str]]
    weighted: list[tuple[str, str, str]]


def led(built: Appraisal, ranking: Ranking) -> Lead:
    """Who leads as the explorer tells it: by draws where it ranks as published, else by points."""
    published = built.rankings[built.headline]
    ends = ((ranking.value, published.value), (ranking.low, published.low))
    alike = all(one[i] == pytest.approx(other[i], abs=1e-9) for one, other in ends for i in one)
    models = rivals(built.dataset, built.matrix.ranked())
    return built.lead if alike else lead(ranking, models=models)


def title(built: Appraisal, ranking: Ranking, labels: Mapping[str, str]) -> str:
    """The finding in a few words: without draws, how near others are rather than what they tell."""
    found = led(built, ranking)
    if found.drawn or not found.level_with or found.without_evidence:
        return ranking_title(found, labels)
    near = [labels[i] for i in found.level_with]
    others = near[0] if len(near) == 1 else f"{len(near)} others"
    highest = "highest" if len(found.first) == 1 else "highest together"
    return f"{named(found.first, labels)} {highest}, but within a point of {others}"


@pytest.fixture(scope="module")
def areas(derbyshire: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> Areas:
    """An area by its name or by its text, worked out once, and where its explorer lies."""

    folder, numbers = tmp_path_factory.mktemp("areas"), count()

    @cache
    def made(text: str) -> tuple[Appraisal, str]:
        # Few draws of each way of counting: what is said follows from the values, or from all ways.
        text = text.replace("samples: 400", "samples: 400, ways: 4")
        built = derbyshire if text == "derbyshire" else appraise(dataset(text))
        return built, write(built, folder, f"area-{next(numbers)}")

    return lambda area: made(EVERY.get(area, area))


@pytest.fixture(scope="module")
def weighted(areas: Areas) -> Weighted:
    """100 random weightings of an area, and what the build makes of each."""

    @cache
    def found(area: str) -> tuple[list[Points], list[Ranking]]:
        built, _ = areas(area)
        points = weightings(built, 100)
        weights = in_python(built, points).values()
        return points, [rank_options(built.matrix, one.leaves) for one in weights]

    return found


@pytest.fixture(scope="module")
def told(
    shared: BrowserContext, areas: Areas, weighted: Weighted
) -> Iterator[Callable[[str], Told]]:
    """What the explorer of an area says."""
    tab = shared.new_page()

    @cache
    def found(area: str) -> Told:
        built, address = areas(area)
        tab.goto(address)
        cases = weighted(area)[0] if area in AREAS else []
        return Told(**tab.evaluate(TOLD, [list(built.weights), cases]))

    yield found
    tab.close()


@pytest.mark.parametrize("name", EVERY)
def test_every_perspective_is_told_in_the_builds_own_words(
    areas: Areas, told: Callable[[str], Told], name: str
) -> None:
    made, _ = areas(name)
    labels = {i: option.label for i, option in made.dataset.options.items()}
    for (i, weights), (short, said) in zip(made.weights.items(), told(name).chosen, strict=True):
        sentences = (
            first_place(led(made, made.rankings[i]), labels, weights.name),
            how_safe(led(made, made.rankings[i]), labels),
        )
        assert said == " ".join(filter(None, sentences))
        assert short == title(made, made.rankings[i], labels)


@pytest.mark.parametrize("area", AREAS)
def test_100_random_weightings_are_told_in_the_builds_own_words(
    areas: Areas, weighted: Weighted, told: Callable[[str], Told], area: str
) -> None:
    built, _ = areas(area)
    labels = {i: option.label for i, option in built.dataset.options.items()}
    for (short, said, _), ranking in zip(told(area).weighted, weighted(area)[1], strict=True):
        assert short == title(built, ranking, labels)
        found = led(built, ranking)
        built_words = (first_place(found, labels, "Mine"), how_safe(found, labels))
        assert said == " ".join(filter(None, built_words))


@pytest.mark.parametrize("area", AREAS)
def test_under_100_random_weightings_a_shared_place_is_announced_as_joint(
    weighted: Weighted, told: Callable[[str], Told], areas: Areas, area: str
) -> None:
    built, _ = areas(area)
    for (*_, said), ranking in zip(told(area).weighted, weighted(area)[1], strict=True):
        found = led(built, ranking)
        joint = 1 < len(found.first) < len(ranking.rank) and not found.level_with
        assert said.startswith("Joint first: ") == (joint and not found.nothing_known)


def test_a_published_place_that_was_shared_is_noted_as_shared(page: Tab, areas: Areas) -> None:
    page.goto(areas("TIE_OF_TWO")[1])
    assert page.locator("#now").text_content() == (
        "The published result. Joint first: Ann and Bob, with the same value."
    )
    page.locator("#on-ann").uncheck()
    assert page.locator("[data-option=bob] [data-before]").text_content() == "1="


@pytest.mark.parametrize("name", NEAR)
def test_what_cannot_be_told_apart_is_not_announced_as_first(
    told: Callable[[str], Told], name: str
) -> None:
    assert told(name).now.startswith(
        "The published result. Highest, but not to be told apart from "
    )


def test_without_draws_a_lead_within_a_point_is_not_announced_as_first(
    page: Tab, areas: Areas
) -> None:
    page.goto(areas("NEAR_TIE")[1])
    page.locator("#on-cat").uncheck()
    assert page.locator("#now").text_content() == (
        "Exploration. Highest, but within a point of Bob: Ann at 60, then Bob at 60."
    )
    assert page.locator("#verdict").inner_text() == (
        "Highest under ‘Evenly’, but within a point of Bob: Ann with 60 (40 to 80), less than a "
        "point ahead of Bob. Its range overlaps that of the other option, so ranges alone can't "
        "tell them apart."
    )


THREE_LEVEL = {"ann": (70, 50), "bob": (70, 50), "cat": (50, 70)}
SCORED_WHERE_NOTHING_WEIGHS = made({"ann": (None, 70), "bob": (None, 50)}).replace(
    "weights: {x: 1, y: 1}", "weights: {x: 1, y: 0}"
)


@pytest.mark.parametrize(
    ("area", "said"),
    [
        (
            "TIE_OF_ALL",
            "Ann and Bob share the first place, so a small change can part them.",
        ),
        (
            "TIE_OF_TWO",
            (
                "Ann and Bob share the first place and are worth the same on every criterion, so "
                "no weights part them. No single weight, moved alone, puts another option first."
            ),
        ),
        (
            "ALL_FIFTY",
            (
                "Ann, Bob and Cat share the first place and are worth the same on every "
                "criterion, so no weights part them."
            ),
        ),
        (
            made(THREE_LEVEL),
            (
                "Ann, Bob and Cat share the first place. A small change can part some of them, but "
                "not those that are worth the same on every criterion."
            ),
        ),
        (
            made(THREE_LEVEL | {"cat": (40, 70)}),
            (
                "Ann and Bob share the highest value and are worth the same on every criterion, "
                "so no weights part them. The smallest move of one weight that changes this: at "
                "40% of the whole (33.3 points instead of 50) for ‘Ex’, Cat would come first."
            ),
        ),
        (
            "UNKNOWN",
            "There is no evidence to tell the options apart by, so no weights part them.",
        ),
        (
            SCORED_WHERE_NOTHING_WEIGHS,
            "A criterion with evidence has to carry weight before anything can be said.",
        ),
    ],
)
def test_weights_are_said_to_part_only_what_they_can_part(
    told: Callable[[str], Told], area: str, said: str
) -> None:
    assert told(area).turning == said


def test_what_turns_the_first_place_is_told_of_models(told: Callable[[str], Told]) -> None:
    """Line b passes line a where x weighs a third; c passes b where 69 - 69x = 60 - 20x."""
    turned = LINES.replace("y: {score: 68}", "y: {score: 69}")
    assert told(turned).turning == (
        "The smallest move of one weight that changes this: at 18.3% of the whole (11.2 points "
        "instead of 50) for ‘X’, c would come first."
    )
    never = LINES.replace("y: {score: 68}", "y: {score: 58}")
    assert told(never).turning == ("No single weight, moved alone, puts another model first.")
