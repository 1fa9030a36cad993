"""What could start now, in sentences."""

from appraisal.findings.starting import lowered, lowering, start_now_words
from tests.appraise.packages.made_up import area
from tests.datasets import dataset
from tests.talks import TALKS


def test_what_could_start_now_is_named_and_so_is_that_nothing_could() -> None:
    assert start_now_words(area(), {"a-hub": "yes", "h-team": "open", "b-permits": "yes"}) == (
        "Whatever is decided, these could start now and lose no money: ‘Hub’ and ‘Permits’."
    )
    assert start_now_words(area(), {"a-hub": "later"}) == (
        "None of them is known to lose no money whatever is decided, if it started now."
    )


def test_what_makes_a_score_worse_is_said_beside() -> None:
    talks = dataset(TALKS)
    assert lowered(talks, "sale") == ("Voice",)
    assert start_now_words(talks, {"sale": "yes", "desk": "yes"}) == (
        "Whatever is decided, these could start now and lose no money: ‘Sale’ and ‘Desk’. That is "
        "of money alone: ‘Sale’ would make some scores worse."
    )
    assert lowering(talks, {"sale": "later", "desk": "yes"}) == ""


def test_a_lift_of_nought_makes_nothing_worse() -> None:
    talks = dataset(TALKS.replace("score: -4", "score: 0"))
    assert lowered(talks, "sale") == ()
