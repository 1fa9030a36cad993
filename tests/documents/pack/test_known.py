"""What several papers show of an agreement and of a criterion."""

from appraisal.appraise import Stages
from appraisal.documents.pack.known import all_options, candidate_facts, candidate_reasons
from appraisal.model.published import published
from tests.treeshire import treeshire

APPRAISAL = Stages(published(treeshire()))


def test_an_agreement_has_all_that_is_known_and_why_it_is_in_the_best_package() -> None:
    rows = dict(candidate_facts(APPRAISAL, "data-office").rows)
    assert rows["What it costs and saves in all"] == (
        "Set-up: £110,000 (£55,000 to £220,000)\n"
        "Running: £70,000 (£35,000 to £140,000) a year\n"
        "Saving: £20,000 (£0 to £40,000) a year"
    )
    assert rows["Hangs on"] == "A grant that is not certain."
    first, second = candidate_reasons(APPRAISAL, "data-office")
    assert first.startswith("The package that gains most holds it in about 4 in 10 tries")
    assert second == "Could start now: no. In some future it is lost before it has paid back."


def test_every_option_stands_with_its_value_and_what_that_rests_on() -> None:
    leaf = next(leaf for leaf in APPRAISAL.dataset.leaves() if leaf.id == "one-voice")
    found = all_options(APPRAISAL, leaf)
    assert found.head == ("Option", "Value from 0 to 100", "Rests on")
    assert found.rows[1] == ("Closer working", "38 (25 to 50)", "A judgement")
    assert len(found.rows) == 7
