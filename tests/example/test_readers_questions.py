"""Eight more questions of readers, asked of the example: each is answered within two clicks.

What has to stand there is worked out from the results, so that no answer is true by its words.
"""

import pathlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.claims import of_new_councils
from appraisal.appraise.groupings.structures import Structures
from appraisal.findings.items import item_name
from appraisal.findings.names import model_names
from appraisal.findings.numbers import listed_names, number, people
from appraisal.findings.places import councillor_words
from appraisal.findings.published_figures import figure_words, reading_words
from appraisal.findings.sources import paid_for, short_citation
from appraisal.findings.value_steps import thresholds_missed
from appraisal.model import measure_of
from appraisal.model.facts import Fact, Figure, stated
from tests.clicking import MOST_CLICKS, Crossing, Together, read
from tests.test_readers_questions import ASKED

Answer = Together | Crossing


@dataclass(frozen=True)
class Question:
    """What is asked; `pages` lead to the answer, which has all that `facts` gives."""

    asked: str
    pages: tuple[str, ...]
    facts: Callable[[Appraisal], Iterator[Answer]]


def together(*said: str) -> Together:
    return Together(said)


def fates_of_audit(appraisal: Appraisal) -> Iterator[Answer]:
    """What becomes of every body that audits, under each option, and who would start another."""
    dataset = appraisal.dataset
    audits = {i: body.name for i, body in dataset.partnerships.items() if "Audit" in body.name}
    assert len(audits) > 1
    for option, done in appraisal.changes.items():
        label = dataset.options[option].label
        yield from (Crossing(name, label, done.fates[body]) for body, name in audits.items())


def residents_per_councillor(appraisal: Appraisal) -> Iterator[Answer]:
    """Residents for each councillor of a district, and under one council, or that gap."""
    facts = appraisal.dataset.councils["south-derbyshire"].facts
    each = amount(facts["population"]) / amount(facts["councillors"])
    yield together("As it is today", councillor_words((each, each)))
    option = appraisal.dataset.options["one-unitary"]
    (council,) = (option.councils or {}).values()
    known = isinstance(council.facts.get("councillors"), Figure)
    assert not known, "it is known by now: ask for the number"
    yield together(option.label, council.label, councillor_words(None))


def amount(fact: object) -> float:
    assert isinstance(fact, Figure)
    return float(fact.value)


def debt_and_whose_figure(appraisal: Appraisal) -> Iterator[Answer]:
    """A southern council's debt under every line: who claims what, and what councils' own make."""
    dataset, lines = appraisal.dataset, appraisal.dataset.models["two-councils"]
    measures = set[str]()
    for line in lines:
        option = dataset.options[line]
        claims = [
            one for one in option.claims if "Debt" in one.name and "southern council" in one.name
        ]
        assert claims, line
        measures |= {claim.measure for claim in claims if claim.measure}
        for claim in claims:
            yield together(option.label, claim.name, *claimed(appraisal, claim.amount, claim.unit))
    (measure,) = measures
    for line in lines:
        yield from borrowed(appraisal, line, measure)


def claimed(appraisal: Appraisal, fact: Fact, unit: str) -> Iterator[str]:
    """A figure and who published it, or that none was found."""
    figure = stated(fact)
    if not isinstance(figure, Figure):
        yield "no figure found"
        return
    yield figure_words(figure, unit)
    for identifier in figure.source or ():
        source = appraisal.dataset.sources[identifier]
        yield short_citation(source.publisher or source.title, source.date)


def borrowed(appraisal: Appraisal, line: str, measure: str) -> Iterator[Answer]:
    """What councils' own figures add up to in a line's southern council, and whose those are."""
    dataset = appraisal.dataset
    unit = measure_of(dataset, measure).unit
    (found,) = (
        one
        for one in of_new_councils(dataset, appraisal.stands, measure)
        if line in one.options and "South" in one.council
    )
    yield together(dataset.options[line].label, found.council, reading_words(found.reading, unit))
    own = dataset.councils["south-derbyshire"].facts[measure]
    assert isinstance(own, Figure)
    (source,) = (dataset.sources[i] for i in own.source or ())
    whose = short_citation(source.publisher or source.title, source.date)
    yield together("what each of the ten councils", whose)


def order_without_the_unknown(appraisal: Appraisal) -> Iterator[Answer]:
    """Which model is first wherever the scores that rest on no evidence stand on their scale."""
    ways = appraisal.ways
    assert ways is not None
    unknowns = [choice.id for choice in ways.choices].index("unknowns")
    at: list[int | slice] = [0] * len(ways.choices)
    at[unknowns] = slice(None)
    first = {ways.models[place] for place in ways.shares[tuple(at)].argmax(axis=-1)}
    assert len(first) == 1, "the order changes: ask what is first then"
    model = model_names(appraisal.dataset)[first.pop()]
    cells = appraisal.matrix.cells.values()
    without = sum(cell.evidence in ("gap", "reference") for cell in cells)
    yield together(f"{without} of {len(cells)} scores", f"{model} is still first most often")


HALF_A_MILLION = 500_000


def structures_of_half_a_million(appraisal: Appraisal) -> Iterator[Answer]:
    """Both populations of each way to make two councils of 500,000 people or more."""
    whole = appraisal.structures
    assert whole is not None
    assert whole.with_parts is not None
    found = {*two_of_half_a_million(whole), *two_of_half_a_million(whole.with_parts)}
    assert len(found) > 5
    yield from (together("2", people(least), people(most)) for least, most in sorted(found))


def two_of_half_a_million(found: Structures) -> Iterator[tuple[float, float]]:
    for grouping in found.listed:
        known = sorted(one for one in grouping.populations if one is not None)
        if len(grouping.populations) == len(known) == 2 and known[0] >= HALF_A_MILLION:
            yield known[0], known[1]


def whose_word(appraisal: Appraisal) -> Iterator[Answer]:
    """Who paid for the sources that somebody paid for, beside each of them."""
    paid = [source for source in appraisal.dataset.sources.values() if source.paid_for_by]
    assert paid
    yield from (together(one.title, paid_for(one.paid_for_by or "")) for one in paid)


def what_would_help_most(appraisal: Appraisal) -> Iterator[Answer]:
    """What most often would turn the first place, with all that can't be told from it."""
    assert appraisal.ways is not None
    found = appraisal.ways.to_find_out
    assert found is not None
    top = found.rows[0]
    alike = [row for row in found.rows if top.chance - row.chance <= top.error + row.error]
    if len(alike) > 1:
        yield together(f"No single fact stands out: {number(len(alike))} would help about equally")
    for row in alike:
        yield together(item_name(appraisal, row.item), f"{round(row.chance * 100)} in 100")


def excluded(appraisal: Appraisal) -> Iterator[Answer]:
    """Each option below what it must reach, and on what; that none is, where none is."""
    options = appraisal.dataset.options
    missed = {i: thresholds_missed(appraisal, i) for i in options}
    for option, reasons in missed.items():
        yield from (together(options[option].label, reason) for reason in reasons)
    if not any(missed.values()):
        yield together(f"{len(options)} options", "none left out")
    gone = [option.label for option in options.values() if option.standing == "withdrawn"]
    yield together(listed_names(gone), "withdrawn and are still compared")


QUESTIONS = (
    Question(
        "What becomes of internal audit under each option?", ("functions.html",), fates_of_audit
    ),
    Question(
        "How many residents has each councillor here, today and under one council?",
        ("councils/index.html", "councils/south-derbyshire.html"),
        residents_per_councillor,
    ),
    Question(
        "What debt would a southern council have under every line, and whose figure is it?",
        ("compare/money.html",),
        debt_and_whose_figure,
    ),
    Question(
        "Does the order change without the scores that have no evidence?",
        ("ways.html",),
        order_without_the_unknown,
    ),
    Question(
        "Which two-council structures have 500,000 people each?",
        ("structures.html",),
        structures_of_half_a_million,
    ),
    Question("Was any option excluded, and why?", ("options/index.html",), excluded),
    Question("Which single fact would help most?", ("evidence.html",), what_would_help_most),
    Question("Who paid for the evidence?", ("sources.html",), whose_word),
)


def missing(question: Question, appraisal: Appraisal, site: pathlib.Path) -> list[str]:
    """What keeps a question from being answered in two clicks; nothing where it is."""
    pages = Pages(site)
    page, faults = read(pages, "index.html"), list[str]()
    for target in question.pages:
        if target not in page.links:
            faults.append(f"{page.path} has no link to {target}")
        page = read(pages, target)
    opened = len(question.pages) < MOST_CLICKS
    rows = [row for row in page.rows if opened or not row.folded]
    facts = list(question.facts(appraisal))
    assert facts, "nothing is asked for"
    return [*faults, *(f"{page.path} lacks {one}" for one in facts if not one.stands_in(rows))]


class Pages(Mapping[str, str]):
    """The pages of a site that stands in a folder, read when they are asked for."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder

    def __getitem__(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def __iter__(self) -> Iterator[str]:
        return (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))

    def __len__(self) -> int:
        return sum(1 for _ in self)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.asked)
def test_two_clicks_answer(
    derbyshire: Appraisal, derbyshire_site: pathlib.Path, question: Question
) -> None:
    assert missing(question, derbyshire, derbyshire_site) == []


def test_twenty_questions_are_asked() -> None:
    assert len(QUESTIONS) + len(ASKED) == 20
