"""Eight more questions of readers, asked of the example: each is answered within two clicks.

What has to stand there is worked out from the results, so that no answer is true by its words.
"""

import pathlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pytest

from appraisal.appraise import Appraisal
from appraisal.findings.numbers import people
from appraisal.findings.sources import paid_for, short_citation
from appraisal.findings.ways import alternative_name, choice_name, named_ways
from appraisal.model.facts import Figure
from tests.clicking import MOST_CLICKS, read, words
from tests.test_readers_questions import ASKED


@dataclass(frozen=True)
class Question:
    """What is asked; `pages` lead to the answer, which has all that `facts` gives."""

    asked: str
    pages: tuple[str, ...]
    facts: Callable[[Appraisal], Iterator[str]]


def fates_of_audit(appraisal: Appraisal) -> Iterator[str]:
    """Every body that audits, on the page of an option that ends or re-forms it."""
    yield from (p.name for p in appraisal.dataset.partnerships.values() if "Audit" in p.name)


def residents_per_councillor(appraisal: Appraisal) -> Iterator[str]:
    """Residents for each councillor of a district, rounded as people are."""
    facts = appraisal.dataset.councils["south-derbyshire"].facts
    residents, councillors = (amount(facts[name]) for name in ("population", "councillors"))
    yield people(residents / councillors)
    yield "councillor"


def amount(fact: object) -> float:
    assert isinstance(fact, Figure)
    return float(fact.value)


def debt_and_whose_figure(appraisal: Appraisal) -> Iterator[str]:
    """The debt of each council of the lines that split the county, and who published that."""
    for name in ("two-council-debt-south", "two-council-debt-north"):
        fact = appraisal.dataset.facts[name]
        yield f"£{amount(fact):,.0f} million"
        yield from cited(appraisal, fact)


def cited(appraisal: Appraisal, fact: object) -> Iterator[str]:
    assert isinstance(fact, Figure)
    for identifier in fact.source or ():
        source = appraisal.dataset.sources[identifier]
        yield short_citation(source.publisher or source.title, source.date)


def ways_of_the_unknown(appraisal: Appraisal) -> Iterator[str]:
    """What each way to count what nobody knows is called, where one can choose among them."""
    found = named_ways(appraisal)
    assert found is not None
    for choice in found.ways.choices:
        if choice.id == "unknowns":
            yield choice_name(found, choice.id)
            yield from (alternative_name(choice.id, one) for one in choice.alternatives)


def structures_of_half_a_million(appraisal: Appraisal) -> Iterator[str]:
    """Both populations of each way to make two councils of 500,000 people or more."""
    for grouping in appraisal.structures.listed:
        if len(grouping.populations) == 2 and min(grouping.populations) >= 500_000:
            yield people(min(grouping.populations))


def whose_word(appraisal: Appraisal) -> Iterator[str]:
    """Who paid for the sources that somebody paid for."""
    payers = {s.paid_for_by for s in appraisal.dataset.sources.values() if s.paid_for_by}
    yield from (paid_for(payer) for payer in sorted(payers))


def what_would_help_most(appraisal: Appraisal) -> Iterator[str]:
    """The criterion of the fact that most often would turn what is first."""
    assert appraisal.ways is not None
    found = appraisal.ways.to_find_out
    assert found is not None
    labels = {node.id: node.label for node in appraisal.dataset.nodes()}
    yield labels[found.rows[0].item.criterion]


def excluded(appraisal: Appraisal) -> Iterator[str]:
    """Each option below what it must reach; that none is excluded, where none is."""
    missed = [option for row in appraisal.thresholds for option in row.below]
    yield from [appraisal.dataset.options[i].label for i in missed] or ["excluded"]


QUESTIONS = (
    Question(
        "What becomes of internal audit under an option?",
        ("options/three-unitaries.html",),
        fates_of_audit,
    ),
    Question(
        "How many residents has each councillor here?",
        ("councils/index.html", "councils/south-derbyshire.html"),
        residents_per_councillor,
    ),
    Question(
        "What debt would a southern council have, and whose figure is it?",
        ("compare/money.html",),
        debt_and_whose_figure,
    ),
    Question(
        "Does the order change without the scores that have no evidence?",
        ("ways.html",),
        ways_of_the_unknown,
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
YET = frozenset(
    {
        "How many residents has each councillor here?",
        "What debt would a southern council have, and whose figure is it?",
        "Was any option excluded, and why?",
    }
)
"""Questions that pages don't answer yet. It only shrinks: one that is answered may stand here no
longer."""


def missing(question: Question, appraisal: Appraisal, site: pathlib.Path) -> list[str]:
    """What keeps a question from being answered in two clicks; nothing where it is."""
    pages = Pages(site)
    page, faults = read(pages, "index.html"), list[str]()
    for target in question.pages:
        if target not in page.links:
            faults.append(f"{page.path} has no link to {target}")
        page = read(pages, target)
    shown = words(page.shown)
    whole = shown if len(question.pages) == MOST_CLICKS else f"{shown} {words(page.folded)}"
    facts = list(question.facts(appraisal))
    assert facts, "nothing is asked for"
    return [*faults, *(f"{page.path} lacks {fact!r}" for fact in facts if fact not in whole)]


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
    found = missing(question, derbyshire, derbyshire_site)
    if question.asked in YET:
        assert found, f"take out of YET: {question.asked}"
    else:
        assert found == []


def test_twenty_questions_are_asked() -> None:
    assert len(QUESTIONS) + len(ASKED) == 20
    assert {question.asked for question in QUESTIONS} >= YET
