"""All the workbooks of a workshop: the panel's, one a council, and one an interview."""

from collections.abc import Iterator, Mapping

from appraisal.appraise import Appraisal
from appraisal.appraise.workshop.version import version_of
from appraisal.area.taking_part import taking_part
from appraisal.findings.interviews import TOPICS
from appraisal.findings.sentences import say
from appraisal.model import Dataset, Workshop

from .agreements import candidates_form
from .drawing import drawn
from .forms import Book, Form
from .panel import panel_form
from .priorities import swings_form, walk_away_form
from .words import barriers_form, questions_form, topic_form

INTERVIEWS = "interviews"
_PANEL = "panel.xlsx"
_WHAT = {
    say("sheets.swings"): say("sheets.what-swings"),
    say("sheets.candidates"): say("sheets.what-candidates"),
    say("sheets.walk-away"): say("sheets.what-walk-away"),
    say("sheets.questions"): say("sheets.what-questions"),
    say("sheets.barriers"): say("sheets.what-barriers"),
    say("sheets.scores"): say("sheets.what-scores"),
}
"""What each sheet asks for; the others are topics of an interview."""


def workbooks(appraisal: Appraisal, name: str, interviews: bool | None = None) -> dict[str, bytes]:
    """Every workbook of a workshop, by its path in the workshop's folder.

    Interviews are among them where they are asked for, or where the workshop asks why. None of
    them holds what anybody has answered. The same workspace gives the same bytes. Raises NoExcel.
    """
    return {path: drawn(book) for path, book in books(appraisal, name, interviews).items()}


def books(appraisal: Appraisal, name: str, interviews: bool | None = None) -> Mapping[str, Book]:
    """The same, before Excel knows of them."""
    dataset = appraisal.dataset
    workshop = dataset.workshops[name]
    found: dict[str, Book] = {}
    asks_scores = any(each.kind == "score" for each in workshop.questions)
    panel = panel_form(appraisal, name) if workshop.panel or asks_scores else None
    if panel is not None:
        found[_PANEL] = _panel_book(dataset, name, panel)
    for council in taking_part(dataset, dataset.workshops[name]):
        path = f"{council}.xlsx"
        # A council may be called "panel": its file makes way, not the panel's.
        found[path if path != _PANEL else f"council-{path}"] = council_book(
            appraisal, name, council
        )
    if interviews if interviews is not None else workshop.purpose == "why":
        for council in taking_part(dataset, dataset.workshops[name]):
            found[f"{INTERVIEWS}/{council}.xlsx"] = interview_book(dataset, name, council)
    return found


def _panel_book(dataset: Dataset, name: str, form: Form) -> Book:
    workshop = dataset.workshops[name]
    title = say("sheets.for-panel", workshop=workshop.title)
    version = version_of(dataset, name)
    lines = (*workshop.panel, *_lines(workshop, (form,)))
    return Book("panel", name, version, "", title, lines, (form,), _mark(workshop))


def council_book(appraisal: Appraisal, name: str, council: str) -> Book:
    """What one council is asked: swings, candidates, walk-away points, and what it says in words.

    A sheet on which nothing could be answered is left out.
    """
    dataset = appraisal.dataset
    workshop = dataset.workshops[name]
    walk_away = walk_away_form(appraisal, council)
    asked = (
        swings_form(appraisal),
        candidates_form(dataset, council),
        walk_away if walk_away.rows else None,
        questions_form(workshop),
        barriers_form(),
    )
    forms = tuple(form for form in asked if form is not None)
    label = dataset.councils[council].label
    title = say("sheets.for-council", council=label, workshop=workshop.title)
    version = version_of(dataset, name)
    lines = tuple(_lines(workshop, forms))
    return Book("council", name, version, council, title, lines, forms, _mark(workshop))


def interview_book(dataset: Dataset, name: str, council: str) -> Book:
    """The form of one interview, a sheet a topic."""
    forms = tuple(map(topic_form, TOPICS))
    label = dataset.councils[council].label
    workshop = dataset.workshops[name]
    title = say("sheets.for-interview", council=label, workshop=workshop.title)
    version = version_of(dataset, name)
    lines = tuple(_lines(workshop, forms))
    return Book("interview", name, version, council, title, lines, forms, _mark(workshop))


def _mark(workshop: Workshop) -> str:
    """What no page of a workbook may hide: that it is an example, or else that it is private."""
    return say("pack.example" if workshop.example else "sheets.in-confidence")


def _lines(workshop: Workshop, forms: tuple[Form, ...]) -> Iterator[str]:
    """How a workbook is filled in, and which sheets it has; first that it is an example."""
    if workshop.example:
        yield say("pack.example")
    yield say("sheets.tinted")
    yield say("sheets.blank")
    yield say("sheets.numbers")
    yield say("sheets.private")
    yield say("sheets.back")
    yield say("sheets.in-sheets", count=len(forms))
    for form in forms:
        what = _WHAT.get(form.sheet) or say("sheets.what-topic")
        yield say("sheets.a-sheet", sheet=form.sheet, what=what)
