"""`appraisal report`: what is asked of it, what it writes, and the code that it leaves with."""

import pathlib
import shutil
from collections.abc import Collection

import pytest
from click.testing import CliRunner, Result
from msgspec.structs import replace

from appraisal import appraise as room
from appraisal.appraise import Appraisal, appraise
from appraisal.commands import report
from appraisal.commands.report import report_command
from appraisal.documents import pdf, word
from appraisal.documents.blocks import Document
from appraisal.model import Dataset
from appraisal.model.reports import Report, Template
from tests.documents.council_file import bad_lists
from tests.treeshire import AREA
from tests.workspaces import workspace

WORKED_OUT: dict[object, Appraisal] = {}
"""What follows from Treeshire's files, which most are about, by the options compared."""


def worked_out(dataset: Dataset, options: Collection[str] = ()) -> Appraisal:
    """What follows from a dataset, for a report, worked out once for the same files."""
    key = (dataset.digest, repr(dataset.settings), tuple(options))
    if key not in WORKED_OUT:
        WORKED_OUT[key] = appraise(dataset, options)
    return WORKED_OUT[key]


@pytest.fixture
def here(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """A folder to be in; the pictures, which take long, are tested by themselves."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(room, "appraise", worked_out)
    monkeypatch.setattr("appraisal.commands.report_figures.report_figures", lambda *_: {})
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(report_command, [str(a) for a in arguments], catch_exceptions=False)


def refused(*arguments: object) -> str:
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    return " ".join(done.stderr.replace("│", "").split())


def test_a_page_is_written_to_the_current_folder_and_what_is_missing_is_listed(
    here: pathlib.Path,
) -> None:
    done = run(AREA, "--council", "Elm")
    assert done.exit_code == 0
    assert done.stdout.startswith("The report is written to report-elm.html.\n")
    assert "  the committee, and the date of its meeting\n" in done.stdout
    page = (here / "report-elm.html").read_text(encoding="utf-8")
    assert "What this means for Elm" in page
    assert "SECRET" not in page


def test_the_ending_of_the_file_says_how_it_is_written(here: pathlib.Path) -> None:
    pytest.importorskip("docx")
    done = run(AREA, "--options", "one,continue", "--output", here / "mine.docx")
    assert done.exit_code == 0
    assert (here / "mine.docx").read_bytes().startswith(b"PK")


def test_it_is_written_again_but_never_over_what_somebody_changed(here: pathlib.Path) -> None:
    assert run(AREA).exit_code == 0
    assert run(AREA).exit_code == 0
    (here / "report.html").write_text("mine", encoding="utf-8")
    done = run(AREA)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "somebody has written or changed report.html" in done.stderr
    assert "Nothing was written." in done.stderr
    assert (here / "report.html").read_text(encoding="utf-8") == "mine"


def test_wrong_usage_says_what_there_is(here: pathlib.Path) -> None:
    assert "There is no council 'elmm'. Did you mean 'elm'?" in refused(AREA, "--council", "elmm")
    assert "There is no option 'onne'. Did you mean 'one'?" in refused(AREA, "--options", "onne")
    assert "names no option" in refused(AREA, "--options", ",")
    wrong = refused(AREA, "--output", "a.doc")
    assert "'a.doc' ends in none of .html, .docx, .pdf. End it so, or add --format." in wrong
    wrong = refused(AREA, "--format", "pdf", "--output", "a.docx")
    assert "'a.docx' does not go with --format pdf. Leave one of the two out." in wrong
    assert not list(here.iterdir())


def test_mistakes_in_the_files_are_listed_and_nothing_is_written(here: pathlib.Path) -> None:
    folder = workspace(here / "w", {"appraisal.yaml": "title: T\n"})
    done = run(folder)
    assert (done.exit_code, done.stdout) == (1, "")
    assert not list(here.glob("report*"))


@pytest.mark.parametrize(
    ("style", "module", "draw", "error", "said"),
    [
        ("docx", word, "as_word", word.NoWord("Add it."), "Add it. Nothing was written."),
        ("pdf", pdf, "as_pdf", pdf.NoPdf("Install it."), "Install it. Nothing was written."),
    ],
)
def test_what_is_not_installed_is_said_how_to_install(
    here: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    style: str,
    module: object,
    draw: str,
    error: Exception,
    said: str,
) -> None:
    def fails(*_: object) -> bytes:
        raise error

    monkeypatch.setattr(module, draw, fails)
    done = run(AREA, "--format", style)
    assert done.exit_code == 1
    assert said in done.stderr
    assert not list(here.glob("report*"))


def test_a_councils_own_word_file_is_taken_or_that_of_the_area(
    here: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[bytes | None] = []

    def drawn(document: Document, reference: bytes | None) -> bytes:
        del document
        taken.append(reference)
        return b"PK"

    monkeypatch.setattr(word, "as_word", drawn)
    assert run(AREA, "--format", "docx").exit_code == 0
    assert taken == [None]
    monkeypatch.setattr(
        report,
        "published",
        lambda dataset: replace(
            dataset,
            settings=dataset.settings.model_copy(
                update={
                    "report": Report(
                        reference="all.docx",
                        councils={"elm": Template(reference="elm.docx"), "ash": Template()},
                    )
                }
            ),
            references={"all.docx": b"all", "elm.docx": b"elm"},
        ),
    )
    for council in ("elm", "ash"):
        run(AREA, "--format", "docx", "--council", council)
    assert taken == [None, b"elm", b"all"]
    assert (here / "report.docx").read_bytes() == b"PK"


def test_a_real_word_file_of_a_councils_own_gives_its_page_and_none_of_its_text(
    here: pathlib.Path,
) -> None:
    docx = pytest.importorskip("docx")
    folder = workspace(
        here / "area",
        {
            "appraisal.yaml": (
                "title: T\ndate: 2026-01-01\nreport: {councils: {ash: {reference: own.docx}}}\n"
            ),
            "councils/ash.yaml": "name: Ash\ntier: unitary\n",
            "options/stay.yaml": "name: Stay\nfamily: continue\n",
        },
    )
    own = docx.Document()
    own.sections[0].header.paragraphs[0].text = "The head of Ash"
    own.styles["Heading 1"].font.name = "Georgia"
    own.add_paragraph("What last month's report said.")
    own.save(folder / "own.docx")
    for council, head in (("ash", "The head of Ash"), (None, "T. The councils")):
        asked = ("--council", council) if council else ()
        done = run(folder, *asked, "--output", here / "made.docx")
        assert (done.exit_code, done.stderr) == (0, "")
        made = docx.Document(here / "made.docx")
        assert made.sections[0].header.paragraphs[0].text.partition("\t")[0] == head
        assert not [one for one in made.paragraphs if "last month" in one.text]
        assert (made.styles["Heading 1"].font.name == "Georgia") == (council is not None)


def test_a_councils_own_file_that_can_not_be_used_is_said_and_not_written(
    here: pathlib.Path,
) -> None:
    pytest.importorskip("docx")
    shutil.copytree(AREA, here / "area")
    settings = here / "area" / "appraisal.yaml"
    settings.write_text(settings.read_text("utf-8") + "\nreport: {reference: own.docx}\n", "utf-8")
    (here / "area" / "own.docx").write_bytes(bad_lists())  # which shows when one is drawn
    line = 1 + settings.read_text("utf-8").splitlines().index("report: {reference: own.docx}")
    done = run(here / "area", "--format", "docx")
    assert (done.exit_code, done.stdout) == (1, "")
    assert (
        f"appraisal.yaml:{line}:10: No paper can take over 'own.docx', which is damaged, so that "
        "it can't be read. Open it in Word and save it again as .docx. Or take the key away."
    ) in done.stderr
    assert "Nothing was written." in done.stderr
    assert not (here / "report.docx").exists()
