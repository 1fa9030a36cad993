"""The Word document that a template names is there, and is one."""

import pathlib

import pytest

from appraisal.load import load
from tests.plain_word import DOCUMENT, KINDS, plain_word
from tests.workspaces import AREA, cases, problems_of, workspace

START = "title: A test\ndate: 2026-01-01\n"
MEND = "Name a .docx file in the workspace, such as templates/committee.docx."


@pytest.mark.parametrize(
    ("name", "content", "said"),
    cases(
        {
            "that isn't there": (
                "templates/committee.docx",
                None,
                (
                    "There is no file 'templates/committee.docx'. Save the council's own Word "
                    "template there, as .docx, or take the key away."
                ),
            ),
            "that is something else": (
                "committee.docx",
                b"a text",
                (
                    "'committee.docx' is no Word document, though its name says so. Open it in "
                    "Word and save it as a Word document (.docx)."
                ),
            ),
            "that is a table of Excel": (
                "committee.docx",
                plain_word(
                    {KINDS: DOCUMENT.replace("wordprocessingml.document", "spreadsheetml.sheet")}
                ),
                (
                    "'committee.docx' is no Word document, though its name says so. Open it in "
                    "Word and save it as a Word document (.docx)."
                ),
            ),
            "that holds macros": (
                "committee.docx",
                plain_word({"word/vbaProject.bin": "x"}),
                (
                    "'committee.docx' holds macros. Save it in Word as a document without macros "
                    "(.docx)."
                ),
            ),
            "of an older Word": (
                "committee.doc",
                b"a",
                f"'committee.doc' is no Word document of this workspace. {MEND}",
            ),
            "that lies elsewhere": (
                "../committee.docx",
                None,
                f"'../committee.docx' is no Word document of this workspace. {MEND}",
            ),
        }
    ),
)
def test_a_document_that_is_none_is_refused(
    tmp_path: pathlib.Path, name: str, content: bytes | None, said: str
) -> None:
    files = {"appraisal.yaml": f"{START}report: {{reference: {name}}}\n", name: content}
    assert problems_of(workspace(tmp_path, AREA, files)) == [f"appraisal.yaml:3:21: {said}"]


def test_one_of_a_council_is_said_where_the_council_names_it(tmp_path: pathlib.Path) -> None:
    report = "report:\n  councils:\n    city: {reference: a.docx}\n"
    said = problems_of(workspace(tmp_path, AREA, {"appraisal.yaml": START + report}))
    assert [each.partition(". ")[0] for each in said] == [
        "appraisal.yaml:5:23: There is no file 'a.docx'"
    ]


def test_those_that_are_there_are_read_even_among_templates(tmp_path: pathlib.Path) -> None:
    name = "templates/committee.docx"
    report = f"report: {{reference: {name}, councils: {{city: {{reference: {name}}}}}}}\n"
    held = workspace(tmp_path, AREA, {"appraisal.yaml": START + report, name: plain_word()})
    assert load(held).references == {name: plain_word()}
    assert name in load(held).files
