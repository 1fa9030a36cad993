"""What a page gets before the ways of counting and the packages are there."""

import pytest

from appraisal.appraise import Stages
from appraisal.commands.serve.early import Early, NotYet, as_appraisal
from tests.areas import FAMILY_OF_THREE
from tests.datasets import dataset


def made() -> tuple[Stages, Early]:
    whole = Stages(dataset(FAMILY_OF_THREE))
    return whole, Early(whole)


def test_what_was_worked_out_for_one_page_is_there_for_the_whole() -> None:
    whole, early = made()
    assert as_appraisal(early).matrix is whole.matrix
    assert as_appraisal(early).robust is whole.robust
    assert not early.late


def test_the_lead_says_nothing_of_ways_and_the_rest_of_it_holds() -> None:
    whole, early = made()
    lead = as_appraisal(early).lead
    assert lead.in_ways is None
    assert early.late
    assert "ways" not in vars(whole)
    assert (lead.first, lead.value) == (whole.lead.first, whole.lead.value)


def test_a_page_that_can_do_without_gets_nothing_and_any_other_waits() -> None:
    _, early = made()
    for kind in ("summary", "option"):
        early.kind = kind
        assert (as_appraisal(early).ways, as_appraisal(early).packages) == (None, None)
    for kind in ("ways", "council", "packages", "evidence", "a kind that is new"):
        early.kind = kind
        with pytest.raises(NotYet):
            _ = as_appraisal(early).ways
        with pytest.raises(NotYet):
            _ = as_appraisal(early).packages
