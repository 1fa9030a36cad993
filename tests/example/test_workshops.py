"""The workshops of 2019 hold what is published; the example asks what the results ask today."""

from pathlib import Path

from appraisal.appraise import Appraisal
from appraisal.appraise.workshop.proposals import proposals
from appraisal.documents.pack.papers import papers
from appraisal.findings.proposed_questions import question_entries

EXAMPLE = "example-what"
GUIDE = Path(__file__).parents[2] / "docs" / "workshops.md"
STALE = (
    "The example's questions give other figures than the results do now. Delete "
    "workshops/example-what.yaml, run `appraisal workshop prepare example-what --purpose what "
    "--most 8`, and add `example: true`."
)


def test_the_three_of_2019_have_no_answers_and_name_no_council(derbyshire: Appraisal) -> None:
    held = {i: w for i, w in derbyshire.dataset.workshops.items() if not w.example}
    assert {i: (str(w.date), w.purpose) for i, w in held.items()} == {
        "2019-09-why": ("2019-09-06", "why"),
        "2019-10-what": ("2019-10-04", "what"),
        "2019-10-how": ("2019-10-25", "how"),
    }
    assert all(not (w.answers or w.councils or w.questions) for w in held.values())
    assert all(w.source == ("dddc-2020",) for w in held.values())


def test_the_example_has_no_answers_and_names_no_council(derbyshire: Appraisal) -> None:
    example = derbyshire.dataset.workshops[EXAMPLE]
    assert example.example
    assert (example.answers, example.councils, example.scores) == ({}, (), {})
    assert example.date is None


def test_the_examples_figures_are_those_of_the_results(derbyshire: Appraisal) -> None:
    example = derbyshire.dataset.workshops[EXAMPLE]
    proposed = proposals(derbyshire, example.purpose, None, 40).new
    entries = question_entries(derbyshire, proposed, dict.fromkeys((p.id for p in proposed), ""))
    why = {entry["id"]: entry.get("why") for entry in entries}
    held = {question.id: question.why for question in example.questions if question.why}
    assert {i: why.get(i) for i in held} == held, STALE


def test_the_guide_says_what_the_pack_of_the_example_holds(derbyshire: Appraisal) -> None:
    made = dict(papers(derbyshire, derbyshire.dataset, EXAMPLE))
    sheets = {name: len(document.pages) for name, document in made.items()}
    councils = [name for name in sheets if name.startswith("pre-read-")]
    questions = [name for name in sheets if name.startswith("evidence-")]
    assert (len(councils), {sheets[name] for name in councils}) == (10, {2})
    assert (len(questions), {sheets[name] for name in questions}) == (9, {1})
    guide = " ".join(GUIDE.read_text(encoding="utf-8").split())
    assert f"a run sheet on {sheets['run-sheet']} sheets, for 105 minutes" in guide
    assert f"swings on {sheets['swings']} sheets, and candidates on {sheets['candidates']}" in guide
    assert f"and {len(derbyshire.dataset.candidates)} agreements." in guide
