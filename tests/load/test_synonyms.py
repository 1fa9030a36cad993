"""Other words for keys are known, where the key may stand."""

import pathlib

import pytest

from appraisal.load.synonyms import synonym
from tests.load.values import HEAD, OPTION, check


def test_another_word_for_a_key_is_taken_for_it_only_where_that_may_stand() -> None:
    assert synonym("Probability", ["likelihood", "impact"]) == "likelihood"
    assert synonym("probability", ["name"]) is None
    assert synonym("colour", ["name"]) is None


@pytest.mark.parametrize(
    ("risk", "said"),
    [
        (
            "{name: R, probability: 3, impact: 4}",
            "3:19: Unknown key 'probability'. Did you mean 'likelihood'?",
        ),
        (
            "{name: R, likelihood: 3, impact: 4, mitigation: None.}",
            "3:45: Unknown key 'mitigation'. Did you mean 'response'?",
        ),
        (
            "{name: R, likelihood: high, impact: 4}",
            "3:31: 'high' is not a number. Write a number from 1 (low) to 5 (high).",
        ),
        (
            "{name: R, likelihood: 60%, impact: 4}",
            "3:31: '60%' is not a number. Write a number from 1 (low) to 5 (high).",
        ),
    ],
)
def test_a_risk_as_another_register_has_it_is_one_mistake(
    tmp_path: pathlib.Path, risk: str, said: str
) -> None:
    check(tmp_path, OPTION, f"{HEAD}risks: [{risk}]\n", said)


def test_a_benefit_that_has_come_says_so_in_its_note(tmp_path: pathlib.Path) -> None:
    said = "3:22: Unknown key 'done'. Did you mean 'note'?"
    check(tmp_path, OPTION, f"{HEAD}benefits: [{{name: B, done: 2020}}]\n", said)


@pytest.mark.parametrize(
    ("key", "known", "meant"),
    [
        ("duration", ["months", "name"], "months"),
        ("duration", ["minutes", "title"], "minutes"),
        ("depends_on", ["after"], "after"),
        ("when", ["by"], "by"),
    ],
)
def test_a_word_may_stand_for_another_key_elsewhere(key: str, known: list[str], meant: str) -> None:
    assert synonym(key, known) == meant
