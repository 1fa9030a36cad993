"""Every warning of a workspace, with its place, less those that it accepts."""

import pathlib

import pytest

from appraisal.appraise.notices import notices
from appraisal.appraise.performance import perform
from appraisal.area.candidates import all_formed
from appraisal.load import load
from tests.candidates import AGREED
from tests.datasets import dataset
from tests.workspaces import Files, cases, workspace


def shown(text: str) -> list[str]:
    """The warnings of a workspace as `dataset` takes it."""
    made = dataset(text)
    return [str(notice) for notice in notices(made, perform(made).matrix).shown]


def judged(*scores: str) -> str:
    lines = (f"\n      o{i}: {{scores: {{c: {{score: {s}}}}}}}" for i, s in enumerate(scores))
    return f"""
    criteria: [{{id: c, judged: {{0: bad, 100: good}}}}]
    options:{"".join(lines)}
    """


def measured(curve: str, *figures: str) -> str:
    lines = (f"\n      o{i}: {{facts: {{area: {f}}}}}" for i, f in enumerate(figures))
    return f"""
    criteria: [{{id: c, measured: {{measure: area, take: option, curve: {curve}}}}}]
    options:{"".join(lines)}
    """


# --- Scales -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    cases(
        {
            "a curve in another unit": (
                measured("[[0, 0], [1000000, 100]]", "500", "700"),
                (
                    "On this scale of 0 to 100 the options' values are all from 0.05 to 0.07. "
                    "Draw the curve over figures that matter here: theirs are from 500 to 700."
                ),
            ),
            "figures beyond the end of a curve": (
                measured("[[0, 0], [10, 100]]", "500", "700"),
                (
                    "On this scale of 0 to 100 the options' values are all 100. "
                    "Draw the curve over figures that matter here: theirs are from 500 to 700."
                ),
            ),
            "figures that are all the same": (
                measured("[[0, 0], [10, 100]]", "5", "5"),
                (
                    "On this scale of 0 to 100 the options' values are all 50. "
                    "Their figures are all 5, which sets nothing apart: take another figure, or "
                    "leave the criterion out."
                ),
            ),
            "scores": (
                judged("46", "55", "50"),
                (
                    "On this scale of 0 to 100 the options' values are all from 46 to 55. "
                    "Say in the anchors what the worst and the best of these options would be "
                    "like."
                ),
            ),
        }
    ),
)
def test_a_scale_of_which_the_options_use_less_than_a_tenth_is_queried(
    text: str, said: str
) -> None:
    assert shown(text) == [f"criteria/criteria.yaml:1:1: warning: {said} [narrow-scale]"]


@pytest.mark.parametrize(
    "text",
    [
        measured("[[0, 0], [1000, 100]]", "500", "600"),
        measured("[[0, 0], [1000, 100]]", "500"),
        measured("[[0, 0], [1000, 100]]", "500", "unknown"),
        judged("45", "55"),
        judged("50", "50"),  # nobody has told them apart yet
    ],
)
def test_a_scale_that_is_used_is_not_queried(text: str) -> None:
    assert shown(text) == []


def test_marks_on_another_scale_are_one_mistake_and_not_a_narrow_scale_too() -> None:
    text = """
    criteria: [{id: c, judged: {0: bad, 100: good}}, {id: d, judged: {0: bad, 100: good}}]
    options:
      a: {scores: {c: {score: 2}, d: {score: 3}}}
      b: {scores: {c: {score: 4}, d: {score: 5}}}
    """
    assert [said.rpartition(" ")[2] for said in shown(text)] == ["[other-scale]"]


# --- Places, and what is accepted ----------------------------------------------------------------

DOUBTFUL: Files = {
    "appraisal.yaml": "title: T\ndate: 2026-01-01\nmoney: {years: 10, discount_rate: 0.035}\n",
    "sources.yaml": "census: {title: Census, date: 2021}\nbook: {title: Book, date: 2025}\n",
    "councils/ash.yaml": "name: Ash\ntier: unitary\nneighbours_source: [census, book]\n",
    "criteria/criteria.yaml": (
        "- id: cost\n"
        "  criteria:\n"
        "    - {id: once, judged: {0: dear, 100: cheap}}\n"
        "    - {id: ever, judged: {0: dear, 100: cheap}}\n"
    ),
    "options/a.yaml": "name: A\nfamily: continue\nscores: {once: {score: 40}, ever: {score: 9}}\n",
    "options/b.yaml": "name: B\nfamily: continue\nscores: {once: {score: 45}, ever: {score: 99}}\n",
}
RATE = "appraisal.yaml:3:20: warning: The discount rate is 0.035 per cent. Did you mean 3.5?"
SCALE = (
    "criteria/criteria.yaml:3:18: warning: On this scale of 0 to 100 the options' values are all "
    "from 40 to 45. Say in the anchors what the worst and the best of these options would be like."
)
ADDRESS = "has no address. Add `url:`, or say under `accepted:` where a reader finds it."
CENSUS = f"sources.yaml:1:1: warning: The source 'census' {ADDRESS}"
BOOK = f"sources.yaml:2:1: warning: The source 'book' {ADDRESS}"


def read(folder: pathlib.Path, accepted: str = "") -> tuple[list[str], int]:
    """The warnings of the doubtful workspace without their ids, and how many it accepts."""
    text = f"{DOUBTFUL['appraisal.yaml']}{accepted}"
    made = load(workspace(folder, DOUBTFUL, {"appraisal.yaml": text}))
    found = notices(made, perform(made).matrix)
    return [str(notice).rpartition(" [")[0] for notice in found.shown], found.accepted


def test_warnings_stand_in_the_order_of_files_and_lines_each_with_its_place(
    tmp_path: pathlib.Path,
) -> None:
    assert read(tmp_path) == ([RATE, SCALE, CENSUS, BOOK], 0)


@pytest.mark.parametrize(
    ("accepted", "left", "count"),
    cases(
        {
            "at its place": (
                "{warning: source-without-address, where: sources.yaml/census, why: W}",
                [RATE, SCALE, BOOK],
                1,
            ),
            "in a whole file": (
                "{warning: source-without-address, where: sources.yaml, why: They are well known.}",
                [RATE, SCALE],
                2,
            ),
            "everywhere": (
                "{warning: source-without-address, why: They are well known.}",
                [RATE, SCALE],
                2,
            ),
            "on a criterion, named by its id": (
                "{warning: narrow-scale, where: criteria/criteria.yaml/once, why: W}",
                [RATE, CENSUS, BOOK],
                1,
            ),
            "of the settings": (
                "{warning: rate-as-fraction, where: appraisal.yaml/money, why: So it is.}",
                [SCALE, CENSUS, BOOK],
                1,
            ),
        }
    ),
)
def test_what_is_accepted_is_counted_and_not_shown(
    accepted: str, left: list[str], count: int, tmp_path: pathlib.Path
) -> None:
    assert read(tmp_path, f"accepted:\n  - {accepted}\n") == (left, count)


@pytest.mark.parametrize(
    ("accepted", "said"),
    cases(
        {
            "another place": (
                "{warning: source-without-address, where: sources.yaml/cens, why: W}",
                (
                    "This accepts no warning: there is no [source-without-address] at "
                    "sources.yaml/cens. Take it out, or mend `where:`."
                ),
            ),
            "a warning that is not given": (
                "{warning: unused-source, why: W}",
                (
                    "This accepts no warning: there is no [unused-source]. Take it out, or mend "
                    "`where:`."
                ),
            ),
            "an id that is no warning's": (
                "{warning: unused-sauce, why: W}",
                (
                    "This accepts no warning: there is no [unused-sauce]. Did you mean "
                    "'unused-source'?"
                ),
            ),
        }
    ),
)
def test_an_acceptance_that_accepts_nothing_is_queried_itself(
    accepted: str, said: str, tmp_path: pathlib.Path
) -> None:
    found, count = read(tmp_path, f"accepted:\n  - {accepted}\n")
    assert f"appraisal.yaml:5:5: warning: {said}" in found
    assert (len(found), count) == (5, 0)


def test_a_warning_ends_with_its_id() -> None:
    assert shown("settings: {money: {discount_rate: 0.1}}") == [
        (
            "appraisal.yaml:1:1: warning: The discount rate is 0.1 per cent. Did you mean 10? "
            "[rate-as-fraction]"
        )
    ]


def test_options_made_of_candidates_copy_nothing_from_the_reference_they_rest_on() -> None:
    area = dataset(AGREED)
    matrix = perform(area).matrix
    found = notices(area, matrix)
    assert notices(all_formed(area), matrix) == found
    assert not [notice for notice in found.shown if notice.kind.startswith("copied")]


def test_a_workshops_score_whose_ground_has_changed_is_queried() -> None:
    text = """
    criteria: [{id: c, judged: {0: bad, 100: good}}]
    options: {o: {scores: {c: {score: 30, by: w}}}, p: {scores: {c: {score: 90}}}}
    workshops: {w: {title: The first, record: {rests_on: {o: {c: 1a2b3c4d-5e6f7a8b}}}}}
    """
    (warning,) = [each for each in shown(text) if "[judgement-due]" in each]
    assert "The scale and the sources that this was judged by have changed" in warning
