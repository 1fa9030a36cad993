"""The method explains each modelling choice and every alternative."""

from appraisal.findings.modelling_choices import HOW, OF_CONTESTED, modelling_choices
from appraisal.findings.ways import CHOICES
from tests.made_up_ways import ENDS, FIXED


def test_every_alternative_of_every_choice_is_explained_in_the_order_of_the_registry() -> None:
    assert {choice: tuple(how) for choice, how in HOW.items()} == FIXED
    assert tuple(HOW) == tuple(CHOICES)
    assert set(OF_CONTESTED) == set(ENDS)


def test_a_choice_has_its_name_its_reason_and_what_each_alternative_does() -> None:
    multiplied = next(
        row for row in modelling_choices() if row.name == "How values are put together"
    )
    assert multiplied.reason.startswith("Added up, a high value makes up for a low one elsewhere.")
    assert [name for name, _ in multiplied.alternatives] == ["Added up", "Multiplied"]
    assert "Values under 1 count as 1" in multiplied.alternatives[1][1]


def test_a_contested_figure_is_explained_last() -> None:
    last = modelling_choices()[-1]
    assert last.name == "A figure on which sources disagree"
    assert [name for name, _ in last.alternatives] == [
        "The middle of what they say",
        "The lowest that one says",
        "The highest that one says",
    ]


def test_every_explanation_is_a_sentence_of_its_own() -> None:
    said = [does for row in modelling_choices() for _, does in row.alternatives]
    assert len(set(said)) == len(said)
    assert all(does.endswith(".") for does in said)
