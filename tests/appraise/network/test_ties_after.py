"""The close ties that an option would leave, between the councils that would stand."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.network.ties_after import TiesAfter, tied_anew, ties_after
from tests.datasets import dataset

AREA = """
    councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}, d: {tier: unitary}}
    themes: {jobs: {name: Jobs}}
    partnerships:
      ab: {name: AB, kind: company, level: share, members: [a, b]}
      bc: {name: BC, kind: company, level: integrate, members: [b, c], themes: [jobs]}
      cd: {name: CD, kind: company, level: coordinate, members: [c, d]}
      all: {name: All, kind: company, level: integrate, members: [a, b, c, d]}
      alone: {name: Alone, kind: company, level: share, members: [d]}
    options:
      stay: {}
      merge:
        family: unitary
        councils:
          n: {name: N, covers: [a, b]}
          c: {name: C, covers: [c]}
          d: {name: D, covers: [d]}
      one: {family: unitary, councils: {n: {name: N, covers: [a, b, c, d]}}}
      less: {partnerships: {end: [bc]}}
      more:
        partnerships:
          deepen: {cd: share}
          start:
            ad: {name: AD, kind: company, level: share, members: [a, d]}
            talk: {name: Talk, kind: company, level: inform, members: [a, c]}
            every: {name: Every, kind: company, level: share, members: [a, b, c, d]}
"""


@pytest.fixture(scope="module")
def appraised() -> Appraisal:
    return appraise(dataset(AREA))


def found(appraised: Appraisal, option: str) -> dict[str, int]:
    """Each tie with its strength."""
    return {f"{tie.one}-{tie.other}": tie.strength for tie in ties_after(appraised, option).ties}


def test_what_only_coordinates_or_holds_everybody_is_no_close_tie(appraised: Appraisal) -> None:
    assert found(appraised, "stay") == {"a-b": 3, "b-c": 4}
    assert ties_after(appraised, "stay").pairs == 6
    assert ties_after(appraised, "stay").inside == 0


def test_a_partnership_of_councils_that_become_one_lies_inside_it(appraised: Appraisal) -> None:
    after = ties_after(appraised, "merge")
    assert found(appraised, "merge") == {"c-n": 4}
    assert (after.pairs, after.inside) == (3, 1)


def test_one_council_has_nobody_to_be_tied_to(appraised: Appraisal) -> None:
    assert ties_after(appraised, "one") == TiesAfter((), pairs=0, inside=2)


def test_what_an_option_ends_ties_nobody_and_lies_in_no_council(appraised: Appraisal) -> None:
    assert found(appraised, "less") == {"a-b": 3}
    assert ties_after(appraised, "less").inside == 0


def test_what_an_option_starts_or_deepens_ties_by_its_level_then(appraised: Appraisal) -> None:
    assert found(appraised, "more") == {"a-b": 3, "a-d": 3, "b-c": 4, "c-d": 3}


def test_pairs_are_tied_anew_by_more_partnerships_or_a_deeper_one(appraised: Appraisal) -> None:
    """It starts one of a and d, and deepens that of c and d; what all do ties no two closely."""
    assert tied_anew(appraised, "more") == (("a", "d"), ("c", "d"))
    assert tied_anew(appraised, "less") == tied_anew(appraised, "stay") == ()


def test_a_closer_tie_is_a_new_one() -> None:
    closer = AREA.replace("deepen: {cd: share}", "deepen: {ab: integrate}")
    assert ("a", "b") in tied_anew(appraise(dataset(closer)), "more")


def test_new_councils_have_ties_of_their_own(appraised: Appraisal) -> None:
    assert tied_anew(appraised, "merge") == ()
