"""An option's file made of candidates: read back as it was meant, whatever is in their names."""

import pathlib
import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.appraise.packages.bounds import Wanted
from appraisal.data.written_option import found_so, option_pieces, quoted
from appraisal.load import load
from appraisal.model.candidates import PackageSettings
from tests.agreeing import AGREEING, CANDIDATES
from tests.appraise.packages.made_up import area
from tests.workspaces import Files, workspace

TEXT = """\
# This tool made this option out of agreements in councils/candidates.yaml. Change what you like:
# what an option may say is in docs/format.md.
name: "Two agreements"
family: non-structural
summary: >-
  Agreements that councils could make, put together by this tool, as the files stood on 1 January
  2026. No council has proposed them together. Of all packages with at most £60,000 a year to run
  this one gains most under ‘Even’, and it is the cheapest that does. Each was to hold: One desk.
  None was to hold: Blank cheque.
candidates:
  - desk
  - hub
steps:
  - id: desk
    name: "Agree: One desk"
    after: [hub]
    months: unknown
    note: >-
      It would start in 2026.
  - id: hub
    name: "Agree: Skills hub"
    council: city
    months: unknown
    note: >-
      It would start in 2027. Its host could be City or Shire. It hangs on: A grant: one that is
      not certain, # and more.
    source: [census, assumption]
# On its one judged criterion this option scores what the reference option does (As today), with
# what its agreements add. To score one for itself, take the marks off the line of ‘scores’ and
# off the two lines of the criterion, and write your own figures and reason in place of these.
# scores:
#   voice:  # One voice: who speaks?
#     {score: 50, low: 30, high: 70, why: "…", source: [assumption], by: "…"}
"""


def written(folder: pathlib.Path, files: Files = AGREEING) -> str:
    """The file of two candidates of a workspace."""
    dataset = load(workspace(folder, files))
    wanted = Wanted(PackageSettings(running=60), held=("desk",), left_out=("blank",))
    made = found_so(dataset, wanted, "Even")
    return option_pieces(dataset, "Two agreements", made).of(["hub", "desk"])


def test_a_file_says_what_it_is_made_of_who_made_it_when_and_how(tmp_path: pathlib.Path) -> None:
    assert written(tmp_path) == TEXT


def test_it_is_read_back_as_an_option_like_any_other(tmp_path: pathlib.Path) -> None:
    text = written(tmp_path)
    (tmp_path / "options/two.yaml").write_text(text, encoding="utf-8")
    option = load(tmp_path).options["two"]
    assert (option.name, option.family) == ("Two agreements", "non-structural")
    assert option.candidates == ("desk", "hub")
    assert [(step.id, step.council, step.after, step.source) for step in option.steps] == [
        ("desk", None, ("hub",), None),
        ("hub", "city", (), ("census", "assumption")),
    ]
    assert option.steps[1].note == (
        "It would start in 2027. Its host could be City or Shire. It hangs on: A grant: one that "
        "is not certain, # and more."
    )


def test_a_score_of_its_own_counts_once_its_marks_are_gone(tmp_path: pathlib.Path) -> None:
    head, _, scores = written(tmp_path).partition("# scores:")
    scores = "".join(f"{line[2:]}\n" for line in f"# scores:{scores}".splitlines())
    (tmp_path / "options/two.yaml").write_text(head + scores, encoding="utf-8")
    judged = load(tmp_path).options["two"].scores["voice"]
    assert (judged.score, judged.low, judged.high) == (50, 30, 70)


def test_what_was_ticked_is_joined_of_the_same_pieces(tmp_path: pathlib.Path) -> None:
    made = option_pieces(load(workspace(tmp_path, AGREEING)), "Ticked", "Chosen by hand.")
    hub = made.pieces["hub"]
    assert made.of(["hub"]) == made.head + hub.line + made.between + hub.step + made.tail
    assert list(made.pieces) == ["apart", "blank", "desk", "hub"]


def test_without_judged_criteria_nothing_is_said_of_scores(tmp_path: pathlib.Path) -> None:
    measured = "- {id: payback, measured: {figure: payback_years, curve: [[0, 100], [9, 0]]}}\n"
    files = {
        **AGREEING,
        "criteria/criteria.yaml": measured,
        "options/stay.yaml": "name: As today\nfamily: continue\n",
        "councils/candidates.yaml": re.sub("  lifts: .*\\n", "", CANDIDATES),
    }
    assert "scores" not in written(tmp_path, files)


def test_a_name_as_long_as_names_can_be_stays_whole(tmp_path: pathlib.Path) -> None:
    long = "x" * 300
    files = {
        **AGREEING,
        "councils/candidates.yaml": CANDIDATES.replace("One desk", long),
    }
    text = written(tmp_path, files)
    (tmp_path / "options/two.yaml").write_text(text, encoding="utf-8")
    assert load(tmp_path).options["two"].steps[0].name == long


ODD = st.text(
    st.characters(exclude_categories=("Cs",), include_characters="\\\"'#:-\u2028\x85\xa0…\t"),
    max_size=40,
).filter(lambda text: ".." not in text)
"""Without two stops in a row, which every sentence here loses."""


@given(ODD)
def test_whatever_is_in_a_text_yaml_reads_it_back(text: str) -> None:
    assert yaml.safe_load(quoted(text)) == text


@given(hangs=ODD, name=ODD)
def test_whatever_an_agreement_is_called_and_hangs_on_the_file_is_read(
    hangs: str, name: str
) -> None:
    changed = {"depends_on": hangs, "name": name}
    candidates = {i: own.model_copy(update=changed) for i, own in area().candidates.items()}
    made = option_pieces(replace(area(), candidates=candidates), name, name)
    option = yaml.safe_load(made.of(["a-hub"]))
    assert option["name"] == name
    assert option["steps"][0]["name"] == f"Agree: {name}"
    kept = " ".join("".join(c if c.isprintable() else " " for c in hangs).split())
    assert kept in option["steps"][0]["note"]


@pytest.mark.parametrize("held", [["hub"], ["hub", "desk"], ["desk", "hub", "apart", "blank"]])
def test_candidates_stand_in_the_order_of_the_files(
    tmp_path: pathlib.Path, held: list[str]
) -> None:
    made = option_pieces(load(workspace(tmp_path, AGREEING)), "Ticked", "")
    assert yaml.safe_load(made.of(held))["candidates"] == sorted(held)
