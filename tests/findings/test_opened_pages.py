"""Titles and captions of the pages that open figures up."""

from appraisal.findings.opened_pages import (
    cells_caption,
    counted_caption,
    counted_title,
    leaf_weight,
    left_out,
    neutral_caption,
    weight_of,
)


def test_an_assumption_beside_a_party_is_said_not_to_count() -> None:
    assert left_out() == (
        "What rests on parties’ sources alone, or on theirs and an assumption, counts as not "
        "known. A figure that others give as well keeps theirs."
    )
    assert neutral_caption("Evenly") == ("Under ‘Evenly’: without the parties’ figures, and today")


def test_weights_are_said_of_the_whole_and_of_the_branch() -> None:
    assert weight_of(0.125, "Evenly") == "It has 13% of the weight under ‘Evenly’."
    assert leaf_weight(0.056, 0.3333, "Money") == "Weight: 5.6% of the whole (33% of Money)."
    assert leaf_weight(0.2, 1.0, "") == "Weight: 20% of the whole."


def test_captions_name_their_criterion() -> None:
    assert cells_caption("Debt") == "Debt, every option"
    assert counted_title("Debt") == "What ‘Debt’ counts"
    assert counted_caption("Debt") == "The figure that ‘Debt’ counts for each option"
