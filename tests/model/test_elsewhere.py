"""A case elsewhere has figures with their unit and time, or a finding with its source."""

import pytest
from pydantic import ValidationError

from appraisal.model import Case

HEAD = {"name": "A", "family": "unitary", "of": "saving", "known_as": "audited"}
OF = {"unit": "per cent", "over": "A year"}


def fault(**keys: object) -> str:
    with pytest.raises(ValidationError) as found:
        Case.model_validate({**HEAD, **keys})
    (error,) = found.value.errors()
    return error["type"]


def test_a_case_has_figures_or_a_finding() -> None:
    assert fault() == "nothing_found"
    assert not Case.model_validate({**HEAD, "finding": "No effect.", "source": "s"}).has_figures


def test_figures_have_a_unit_and_a_time_even_where_they_are_unknown() -> None:
    assert fault(planned="unknown") == "figures_of_nothing"
    assert fault(planned="unknown", unit="per cent") == "figures_of_nothing"
    assert fault(delivered="unknown", over="A year") == "figures_of_nothing"
    assert Case.model_validate({**HEAD, **OF, "delivered": "unknown"}).has_figures


def test_a_finding_has_a_source() -> None:
    assert fault(finding="No effect.") == "finding_without_source"


def test_a_plan_is_not_below_nought_and_an_outturn_may_be() -> None:
    lost = {"value": -2, "source": "s"}
    assert fault(**OF, planned=lost) == "below_nought"
    assert Case.model_validate({**HEAD, **OF, "delivered": lost}).has_figures
