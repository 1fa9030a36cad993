"""What is missing is asked for where somebody can answer, and else is wrong usage."""

import click
import pytest
from click.testing import CliRunner

from appraisal.commands import asking
from appraisal.commands.asking import ask_choice, ask_text

TIERS = ("county", "district", "unitary")


def test_what_was_given_is_not_asked_for() -> None:
    assert ask_choice("county", "--tier", "?", TIERS, "x") == "county"
    assert ask_text("said", "?") == "said"


def test_where_nobody_can_answer_a_choice_is_wrong_usage_and_a_text_is_left_out() -> None:
    assert ask_text(None, "?") is None
    with pytest.raises(click.UsageError) as refused:
        ask_choice(None, "--tier", "?", TIERS, "appraisal add council Elm --tier unitary")
    assert refused.value.message == (
        "Give --tier: county, district or unitary. Such as:\n"
        "appraisal add council Elm --tier unitary"
    )


def test_where_nobody_can_answer_what_is_taken_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert ask_choice(None, "--tier", "?", TIERS, taken="unitary") == "unitary"
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "Taken, as nothing was said: --tier unitary.\n")


def test_a_single_choice_is_named_by_itself() -> None:
    with pytest.raises(click.UsageError) as refused:
        ask_choice(None, "--within", "?", ("shire",), "x")
    assert refused.value.message == "Give --within: shire. Such as:\nx"


@pytest.mark.parametrize(("typed", "text"), [("Elm\n", "Elm"), ("\n", None)])
def test_on_a_terminal_both_are_asked_for(
    typed: str, text: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "can_ask", lambda: True)
    got = []

    @click.command()
    def command() -> None:
        got.append(ask_choice(None, "--tier", "What is it?", TIERS, "x"))
        got.append(ask_text(None, "Who published it?"))

    found = CliRunner().invoke(command, input=f"town\nunitary\n{typed}", catch_exceptions=False)
    assert found.exit_code == 0
    assert got == ["unitary", text]
    assert "Who published it? Enter if not known:" in found.stdout
