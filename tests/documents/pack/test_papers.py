"""A workshop's papers: which there are, what is private in them, and HTML and Word alike."""

import functools
import html
import re

import pytest
from msgspec.structs import replace

from appraisal.documents.blocks import Document, texts
from appraisal.documents.html import as_html
from appraisal.documents.pack.papers import pack, pack_files
from appraisal.documents.word import as_word
from appraisal.model.workshops import Answer
from tests.documents.papers import pack_of, with_purpose
from tests.documents.word_texts import opened, said
from tests.treeshire import WHAT, treeshire

PURPOSES = {"why": "ambition", "what": "candidates", "how": "delivery"}
COUNCILS = ("ash", "birch", "cedar", "elm", "fir", "gorse", "hazel", "oakport", "treeshire")


def some_of(purpose: str) -> list[Document]:
    """One paper of each kind."""
    kinds = ("run-sheet", "pre-read-elm", "evidence-committee-voice", "swings", PURPOSES[purpose])
    return [pack_of(purpose)[name] for name in kinds]


@functools.cache
def word_of(document: Document) -> bytes:
    """A paper as Word, made once."""
    return as_word(document)


def words(document: Document) -> str:
    return "\n".join(texts(document.blocks))


@pytest.mark.parametrize(("purpose", "own"), PURPOSES.items())
def test_each_workshop_has_its_papers_and_one_for_its_purpose(purpose: str, own: str) -> None:
    assert list(pack_of(purpose)) == [
        "run-sheet",
        *(f"pre-read-{council}" for council in COUNCILS),
        "evidence-committee-voice",
        "evidence-weight-of-say",
        "evidence-committee",
        "evidence-procurement",
        "evidence-change-our-minds",
        "swings",
        own,
    ]


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_pre_read_holds_nothing_of_other_councils_answers(purpose: str) -> None:
    for council in COUNCILS:
        document = pack_of(purpose)[f"pre-read-{council}"]
        secrets = set(re.findall(r"SECRET-\w+", words(document)))
        assert secrets <= {f"SECRET-{council}"}
        for other in treeshire().workshops[WHAT].answers.values():
            assert f"{other.capacity}" not in words(document)


@pytest.mark.parametrize("purpose", PURPOSES)
def test_no_paper_but_that_on_ambition_holds_private_answers(purpose: str) -> None:
    for name, document in pack_of(purpose).items():
        if not name.startswith("pre-read"):
            assert ("SECRET" in words(document)) == (name == "ambition")
            assert ("In confidence" in document.mark) == (name == "ambition")


@pytest.mark.parametrize("purpose", PURPOSES)
def test_answers_move_no_figure_in_what_others_read(purpose: str) -> None:
    """The papers are the same, but for interviews, as if nobody had answered."""
    dataset = with_purpose(purpose, example=True)
    held = dataset.workshops[WHAT].model_copy(update={"answers": {}, "scores": {}})
    silent = pack(replace(dataset, workshops={WHAT: held}), WHAT, 570)
    for name, document in pack_of(purpose).items():
        if not name.startswith("pre-read") and name != "ambition":
            assert silent[name] == document


def test_a_pre_read_that_holds_its_own_interview_is_for_its_council_alone() -> None:
    made = pack_of("why")
    assert made["pre-read-ash"].mark.startswith("In confidence: for Ash.")
    assert made["ambition"].mark.startswith("In confidence: for the facilitator.")


def test_what_councils_let_be_published_is_not_in_confidence() -> None:
    dataset = with_purpose("why")
    answers = {
        i: Answer(ambition=answer.ambition, published="2026-03-01")
        for i, answer in dataset.workshops[WHAT].answers.items()
    }
    held = dataset.workshops[WHAT].model_copy(update={"answers": answers})
    made = pack(replace(dataset, workshops={WHAT: held}), WHAT)
    assert made["ambition"].mark == made["pre-read-ash"].mark == ""


@pytest.mark.parametrize("purpose", PURPOSES)
def test_an_example_says_so_on_every_page(purpose: str) -> None:
    for document in some_of(purpose):
        assert document.mark.endswith("Example: nobody held this workshop.")
        pages = as_html(document).split("<section ")[1:]
        assert all("Example: nobody held this workshop." in page for page in pages)
        assert len(pages) == len(document.pages)
        (line,) = opened(word_of(document)).sections[0].header.paragraphs
        assert "Example: nobody held this workshop." in line.text


def read_html(text: str) -> list[str]:
    """What a page says, piece by piece, without the head of each page and words for pictures."""
    body = text.partition("<main>")[2]
    body = re.sub(r'<p class="running">.*?</p>|<svg.*?</svg>', "", body, flags=re.S)
    body = body.replace("<br>", "\n")
    return [html.unescape(piece) for piece in re.findall(r">([^<>]+)<", body) if piece.strip()]


@pytest.mark.parametrize("purpose", PURPOSES)
def test_html_and_word_say_the_same(purpose: str) -> None:
    for document in some_of(purpose):
        word = [text for text in said(word_of(document)) if text.strip()]
        assert read_html(as_html(document)) == word


def test_files_are_of_the_formats_that_are_asked_for() -> None:
    made = {"run-sheet": pack_of("what")["run-sheet"]}
    assert list(pack_files(made, ["html"])) == ["run-sheet.html"]
    assert list(pack_files(made, ["html", "word"])) == ["run-sheet.html", "run-sheet.docx"]


def test_a_workshop_of_which_nothing_is_written_has_papers_too() -> None:
    dataset = with_purpose("what")
    bare = {"purpose": None, "councils": (), "agenda": (), "questions": (), "answers": {}}
    held = dataset.workshops[WHAT].model_copy(update=bare)
    made = pack(replace(dataset, workshops={WHAT: held}), WHAT)
    assert list(made) == ["run-sheet", *(f"pre-read-{i}" for i in dataset.councils), "swings"]
    nobody = replace(dataset, workshops={WHAT: held}, councils={}, options={}, candidates={})
    assert list(pack(replace(nobody, criteria=()), WHAT)) == ["run-sheet", "swings"]
