"""Tables as pandas frames."""

from pathlib import Path
from textwrap import dedent

import appraisal
from appraisal.appraise import appraise
from appraisal.data.frames import frames
from appraisal.load import load
from tests.datasets import dataset
from tests.nine import NINE

RICH = Path(__file__).parents[1] / "fuzz" / "rich"

AREA = """
    councils: {ash: {tier: unitary, facts: {population: 100}}}
    criteria:
      - {id: voice, judged: {0: Bad, 100: Good}}
      - {id: pace, judged: {0: Bad, 100: Good}}
    perspectives: {p: {weights: {voice: 3, pace: 1}}}
    options:
      o: {scores: {voice: {score: 40, why: "=SUM(A1:A9)"}, pace: {score: 80, why: Quick}}}
      q: {scores: {voice: {score: 60, why: Heard}, pace: {score: 20, why: Slow}}}
"""


def test_options_stand_from_first_to_last_with_their_values() -> None:
    """Of 40 and 80 three to one makes 50; so do 60 and 20."""
    found = frames(appraise(dataset(AREA.replace("score: 20", "score: 24"))))["options"]
    assert found[["id", "rank", "value"]].to_dict("records") == [
        {"id": "q", "rank": 1, "value": 51.0},
        {"id": "o", "rank": 2, "value": 50.0},
    ]


def test_a_frame_has_a_cells_words_as_they_were_written() -> None:
    found = frames(appraise(dataset(AREA)))["matrix"]
    assert found.loc[(found.option == "o") & (found.criterion == "voice"), "why"].item() == (
        "=SUM(A1:A9)"
    )
    assert found.groupby("option")["contribution"].sum().to_dict() == {"o": 50.0, "q": 50.0}


def test_a_table_without_rows_makes_no_frame() -> None:
    assert set(frames(appraise(dataset("{}")))) == set()


def test_the_frames_of_an_area_are_the_options_and_its_csv_files() -> None:
    assert list(appraisal.frames(appraise(load(RICH)))) == [
        "options",
        "matrix",
        "structures",
        "functions",
        "weights",
        "partnerships",
        "ties",
        "timeline",
        "fates",
        "themes",
        "next-ties",
        "futures",
        "no-regrets",
        "departures",
        "correlations",
        "cash",
        "benefit-and-cost",
        "budget-gaps",
        "who-pays",
        "debt-shares",
        "elsewhere",
        "programmes",
        "readiness",
        "programme-costs",
        "benefits",
        "operating-model",
        "assumptions",
        "acceptability",
        "winning",
        "models",
        "models-winning",
        "stability",
        "switching",
        "influence",
        "find-out",
        "ways",
        "packages",
        "candidates",
        "road-map",
        "posts-by-quarter",
    ]


def test_groupings_with_parts_stand_after_those_without() -> None:
    found = list(frames(appraise(dataset(NINE))))
    assert found[2:4] == ["structures", "structures-parts"]


def test_the_councils_of_a_combined_authority_stand_after_the_functions() -> None:
    authority = """
        partners: {region: {name: The Region, kind: combined authority}}
        functions: {bins: {name: Bins, level: unitary}}
        partnerships:
          board:
            {name: Board, kind: statutory, level: integrate, members: [ash], partners: [region]}
"""
    found = list(frames(appraise(dataset(dedent(AREA) + dedent(authority)))))
    assert found[found.index("functions") + 1] == "constituents"
