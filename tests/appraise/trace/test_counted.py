"""What the tool counts is traced to each council, function, partnership and principle."""

import pytest

from appraisal.appraise.trace.counted import COUNTED
from appraisal.appraise.trace.measures import Under
from appraisal.appraise.valued import worth
from appraisal.area.figures import FIGURES
from appraisal.model.criteria import FigureName
from tests.appraise.trace.recombined import all_apart
from tests.datasets import dataset
from tests.second_opinion.areas import COUNCILS

AREA = (
    COUNCILS
    + """
    themes: {jobs: {name: Jobs}, heat: {name: Heat}}
    principles: {fair: {name: Fair}, near: {name: Near}}
    functions:
      care: {name: Care, level: county}
      bins: {name: Bins, level: district}
      fire: {name: Fire, level: joint, by: board}
      play: {name: Play, level: neighbourhood}
    partnerships:
      board: {name: Board, kind: company, level: share, themes: [jobs], members: [shire, c]}
      club: {name: Club, kind: company, level: coordinate, themes: [heat], members: [n, c]}
    criteria:
"""
    + "\n".join(
        f"      - {{id: c{n}, measured: {{figure: {name}, curve: [[0, 0], [9, 100]]}}}}"
        for n, name in enumerate(FIGURES)
    )
    + """
    options:
      now: {family: continue, principles: {fair: {met: fully}, near: {met: partly, source: s}}}
      two:
        family: unitary
        councils: {a: {name: A, covers: [n]}, b: {name: B, covers: [s, c]}}
      one: {family: unitary, councils: {a: {name: A, covers: [n, s, c]}}}
"""
)


@pytest.fixture(scope="module")
def under() -> dict[str, Under]:
    found = worth(dataset(AREA))
    return {i: Under(found, i) for i in found.matrix.options}


def parts(under: Under, figure: FigureName) -> tuple[str, list[tuple[str, float | None]]]:
    how, found = COUNTED[figure](under)
    return how, [(one.id, one.reading and one.reading.value) for one in found]


def test_every_figure_of_the_registry_is_traced_and_adds_up(under: dict[str, Under]) -> None:
    assert list(COUNTED) == list(FIGURES)
    assert all_apart(under["now"].found) == []


def test_councils_and_partnerships_count_one_each(under: dict[str, Under]) -> None:
    assert parts(under["two"], "councils") == ("sum", [("a", 1), ("b", 1)])
    assert parts(under["now"], "partnerships_kept") == ("sum", [("board", 1), ("club", 1)])
    assert parts(under["two"], "partnerships_crossing") == ("sum", [("board", 1), ("club", 1)])


def test_principles_count_as_far_as_they_are_met(under: dict[str, Under]) -> None:
    assert parts(under["now"], "principles_met") == ("sum", [("fair", 1), ("near", 0.5)])
    assert parts(under["two"], "principles_met") == ("sum", [("fair", None), ("near", None)])


def test_functions_have_the_share_served_by_one_council_and_who_decides(
    under: dict[str, Under],
) -> None:
    """Of 400 residents the city's 200 have one council."""
    shares = [("care", 0.5), ("bins", 0.5), ("fire", 0), ("play", 0)]
    assert parts(under["now"], "functions_single_tier")[1] == sorted(shares)
    how, found = COUNTED["residents_per_decision"](under["now"])
    told = {one.id: [(own.label, own.factor) for own in one.parts] for one in found}
    assert how == "mean"
    assert told == {
        "bins": [("c", 1 / 3), ("n", 1 / 3), ("s", 1 / 3)],
        "care": [("c", 0.5), ("shire", 0.5)],
        "fire": [("c + shire", 1)],
    }


def test_themes_have_their_own_figure_and_the_partnerships_on_them(
    under: dict[str, Under],
) -> None:
    """On jobs the shire and the city share; on heat n and the city coordinate, a quarter deep."""
    how, (heat, jobs) = COUNTED["joined_up"](under["now"])
    assert (how, [one.id for one in heat.parts]) == ("mean", ["club"])
    assert jobs.parts[0].detail == "share"
    assert parts(under["one"], "joined_up") == ("definition", [])
    assert parts(under["now"], "theme_reach") == ("mean", [("heat", 0.5), ("jobs", 0.5)])


def test_doors_count_the_residents_of_each_area_alike(under: dict[str, Under]) -> None:
    _, found = COUNTED["front_doors"](under["now"])
    told = [(one.id, one.reading and one.reading.value, one.factor) for one in found]
    assert told == [("c", 2, 0.5), ("n", 3, 0.25), ("s", 3, 0.25)]


def test_residents_are_divided_by_councillors(under: dict[str, Under]) -> None:
    how, (people, members) = COUNTED["residents_per_councillor"](under["now"])
    assert how == "divided"
    assert (people.reading and people.reading.value) == 400
    assert (members.reading and members.reading.value) == 80
