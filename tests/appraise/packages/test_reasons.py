"""What there is to say of each candidate, against all packages."""

import pytest

from appraisal.appraise.packages.bounds import Bound, Wanted
from appraisal.appraise.packages.designed import packages
from appraisal.appraise.packages.reasons import Willing, willing
from appraisal.appraise.weights import weigh
from appraisal.model.candidates import PackageSettings
from tests.appraise.packages.made_up import CANDIDATES, FEASIBLE, area, benefit, done, found


def test_what_a_candidate_adds_at_most_is_the_most_over_all_feasible_packages() -> None:
    worth = benefit("even")
    for i, name in enumerate(CANDIDATES):
        added = [worth[mask] - worth[mask & ~(1 << i)] for mask in FEASIBLE if mask >> i & 1]
        assert found().reasons[name].adds == pytest.approx(max(added), abs=1e-9)


def test_limits_that_keep_it_out_of_the_best_package_are_named() -> None:
    assert found().best is not None
    assert found().reasons["d-blank"].beside_best == (Bound("set_up", None, 260),)
    assert found().reasons["h-team"].beside_best == (
        Bound("set_up", None, 260),
        Bound("posts", "c", 3),
    )
    assert found().reasons["f-drive"].excluded_by == ("a-hub",)
    assert all(reason.alone == () for reason in found().reasons.values())


def test_limits_that_it_breaks_with_what_it_needs_alone_are_named() -> None:
    given = packages(area(), done(), weigh(area()), Wanted(PackageSettings(set_up=100)))
    assert given is not None
    # 80 for the desk and 30 for the permits team that it needs.
    assert given.reasons["c-desk"].alone == (Bound("set_up", None, 100),)
    assert given.reasons["c-desk"].adds is None
    assert given.reasons["h-team"].alone == ()


def test_who_has_to_be_willing_is_told_from_who_may() -> None:
    candidates = area().candidates
    assert willing(candidates["a-hub"]) == Willing(("shire", "c"), (), 2, ("shire", "c"))
    assert willing(candidates["b-permits"]) == Willing(("n",), ("s", "w", "c"), 2, ("n",))
