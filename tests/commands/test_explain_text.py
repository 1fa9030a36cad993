"""The whole text of explanations, on an area of three councils worked out by hand."""

from pathlib import Path

import pytest

from tests.commands.explained import EVERY_KIND, said
from tests.workspaces import workspace


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace(tmp_path_factory.mktemp("three"), EVERY_KIND)


OVERVIEW = """\
Two: worth 58.3 (29 to 88) of 100, rank 1 of 3, under ‘All alike’.

 Weight  × value  = points
    50%     66.7      33.3  Size
  16.7%       75      12.5    Smallest council: contested
  16.7%       50       8.3    Cost of change: reference class
  16.7%       75      12.5    Number of councils: by definition
    50%        –        25  One voice: no evidence, counted as 50
   100%     58.3      58.3  Overall value

It comes first today.
To open one of them up: appraisal explain two voice
"""
"""300,000 of 400,000 is 75; £20,000 of £40,000 elsewhere is 50; two of one to five is 75."""


def test_an_option_opens_into_weight_times_value_is_points(three: Path) -> None:
    assert said("two", "--workspace", three) == OVERVIEW


MEASURED = """\
Two: worth 58.3 (29 to 88) of 100, rank 1 of 3, under ‘All alike’.
  Size: worth 66.7 (58 to 75). It has 50% of all weight and adds 33.3 points.
    Smallest council: worth 75. It has 33.3% of the weight of ‘Size’, 16.7% of
      all weight and adds 12.5 points.
      Evidence: Contested.
      Note: Valued at the middle of that span, because sources disagree.
      Curve: worth 0 at 0 people and 100 at 400,000 people, so 75 at 300,000
        people.
      What is measured: Population: the lowest of the councils.
      Raw figure: 300,000 people, the lowest of:
        East (the lowest): 300,000 people, the sum of:
          City: 300,000 people
        West: from 300,000 people to 340,000 people, the sum of:
          North: 100,000 people
          South: from 200,000 people to 240,000 people
      In the files:
        councils/city.yaml:5:3: City, 300,000 people [census]
        councils/north.yaml:6:3: North, 100,000 people, June 2024 [census]
        councils/south.yaml:6:7: South, 200,000 people [census]
        councils/south.yaml:7:7: South, 240,000 people [rival]
        criteria/criteria.yaml:6:7: the curve
      Sources:
        census: Census. Statistics Office, June 2024. https://example.org/census
        rival: Rival count
"""
"""North's 100,000 with the middle of South's 200,000 and 240,000, beside the City's 300,000."""


def test_a_measured_value_opens_down_to_every_file_line_and_source(three: Path) -> None:
    assert said("two", "smallest", "--workspace", three) == MEASURED


LIFTED = """\
A desk first: worth 40.8 (28 to 57) of 100, rank 2 of 3, under ‘All alike’.
  One voice: worth 40 (20 to 70). It has 50% of all weight and adds 20 points.
    Evidence: Assumed. Judged by The team, 5 January 2026.
    Why: The reference option’s 30, plus 10 from One desk. One desk: One number
      to ring.
    Scale:
      0: Each for itself.
      100: One for all.
    Score: 40 (20 to 70), the sum, between 0 and 100, of:
      Stay as we are: 30 (20 to 50)
      One desk: 10 (0 to 20)
    Range: worth 20 to 70.
    In the files:
      options/desk-first.yaml:3:1: A desk first
      options/stay.yaml:4:3: Stay as we are, 30 (20 to 50), 5 January 2026
        [assumption]
      councils/candidates.yaml:7:11: One desk, 10 (0 to 20)
      criteria/criteria.yaml:19:3: the scale
    Sources:
      assumption: judged here, found in no document.
"""


def test_a_lifted_score_opens_into_what_it_rests_on(three: Path) -> None:
    assert said("desk-first", "voice", "--workspace", three) == LIFTED


ELSEWHERE = """\
Two: worth 58.3 (29 to 88) of 100, rank 1 of 3, under ‘All alike’.
  Size: worth 66.7 (58 to 75). It has 50% of all weight and adds 33.3 points.
    Cost of change: worth 50 (25 to 75). It has 33.3% of the weight of ‘Size’,
      16.7% of all weight and adds 8.3 points.
      Evidence: Reference class.
      Why: Twice done.
      Curve: worth 100 at £0 and 0 at £40,000, so 50 at £20,000.
      What is measured: the sum of the one-off costs.
      Raw figure: £20,000 (£10,000 to £30,000), no figure of its own, so what
        such things came to elsewhere, and never less than is known:
        Elsewhere (unitary): £20,000 (£10,000 to £30,000)
        Two: not known, the sum of:
          Moving (cost): not known
      Range: from £10,000 to £30,000, worth 25 to 75.
      In the files:
        criteria/criteria.yaml:11:9: Elsewhere (unitary), £20,000 (£10,000 to
          £30,000) [elsewhere]
        options/two.yaml:8:32: Moving, not known
        criteria/criteria.yaml:9:7: the curve
      Sources:
        elsewhere: What it cost elsewhere
"""


def test_a_gap_that_others_stand_in_for_says_what_is_not_known(three: Path) -> None:
    assert said("two", "cost", "--workspace", three) == ELSEWHERE


def test_a_gap_says_that_nobody_has_said(three: Path) -> None:
    lines = said("two", "voice", "--workspace", three).splitlines()
    assert "    Score: not known, nobody has said" in lines
    assert "    Range: worth 0 to 100." in lines


def test_a_shared_fact_says_where_it_is_written_and_where_it_is_used(three: Path) -> None:
    assert (
        "        facts.yaml:1:1: One desk: set-up, £10,000 (£8,000 to £16,000) [census],\n"
        "          used in councils/candidates.yaml:6:11\n"
    ) in said("desk-first", "cost", "--workspace", three)


def test_a_branch_opens_into_what_is_below_it(three: Path) -> None:
    text = said("stay", "size", "--workspace", three)
    assert "  16.7%       25       4.2  Smallest council: contested\n" in text
    assert text.endswith("To open one of them up: appraisal explain stay smallest\n")


def test_a_threshold_that_is_missed_is_said(tmp_path: Path) -> None:
    criteria = str(EVERY_KIND["criteria/criteria.yaml"])
    held = criteria.replace("  judged:", "  must: {at_least: 35}\n  judged:")
    area = workspace(tmp_path / "w", {**EVERY_KIND, "criteria/criteria.yaml": held})
    text = said("stay", "--workspace", area)
    assert text.startswith("Stay as we are: worth 40 (35 to 50) of 100, not ranked,")
    assert "  Not ranked: One voice: 30, below the threshold of 35.\n" in text


def test_an_option_of_which_nothing_is_known_has_no_value(tmp_path: Path) -> None:
    bare = {
        "criteria/criteria.yaml": "- id: voice\n  judged: {0: None., 100: All.}\n",
        "options/a.yaml": "name: A\nfamily: non-structural\n",
    }
    text = said("a", "--workspace", workspace(tmp_path / "w", bare))
    assert text.startswith("A: No evidence, here or on anything else that carries weight,")
