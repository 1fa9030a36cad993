"""The constituent councils of a combined authority, in a sentence."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.combined_authorities import authorities
from appraisal.findings.combined_authorities import constituents
from tests.areas import COMBINED
from tests.datasets import dataset


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(COMBINED))


def authority_said(appraisal: Appraisal) -> str:
    (found,) = authorities(appraisal)
    labels = {i: option.label for i, option in appraisal.dataset.options.items()}
    return constituents(found.rows, labels)


def test_the_finding_names_an_option_that_is_more_even_than_today() -> None:
    even = COMBINED.replace("covers: [ash]", "covers: [ash, city]").replace(
        "covers: [birch, city]", "covers: [birch]"
    )
    appraisal = appraise(dataset(even))
    assert authority_said(appraisal) == (
        "Today two councils of this area sit on it: Shire (600) and City (300), 2 to 1. ‘Two’ "
        "would make them most even, 1.25 to 1."
    )


def test_the_finding_names_none_that_is_less_even(area: Appraisal) -> None:
    assert authority_said(area).endswith("No option that leaves several would make them more even.")


def test_no_option_may_change_who_sits_there() -> None:
    same = COMBINED[: COMBINED.index("      one:")]
    assert authority_said(appraise(dataset(same))).endswith("2 to 1. No option changes that.")
