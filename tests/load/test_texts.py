"""A text too long or too deep to be drawn is refused where it stands."""

import pathlib

from tests.workspaces import problems_of, workspace

OPTION = "name: Stay\nfamily: continue\ndescription: "


def test_a_text_nested_without_end_is_refused_with_its_place(tmp_path: pathlib.Path) -> None:
    files = {"options/stay.yaml": f'{OPTION}"{"- " * 200}x"\n'}
    (said,) = problems_of(workspace(tmp_path, files))
    assert said == (
        "options/stay.yaml:3:14: This text has lists or quotations more than 12 deep. Take away "
        "list marks and quotation marks at the start of its lines."
    )


def test_a_text_of_brackets_is_refused_with_its_place(tmp_path: pathlib.Path) -> None:
    files = {"options/stay.yaml": f'{OPTION}"{"[" * 8000}"\n'}
    (said,) = problems_of(workspace(tmp_path, files))
    assert said == (
        "options/stay.yaml:3:14: This text has '[' 8,000 times; 80 is the most. Take away each "
        "'[' that is not needed."
    )


def test_texts_are_looked_at_wherever_they_stand(tmp_path: pathlib.Path) -> None:
    long = "a" * 10_001
    files = {
        "appraisal.yaml": f"title: A test\ndate: 2026-01-01\nnotes:\n  - fine\n  - {long}\n",
        "sources.yaml": f"a: {{title: A, note: {long}}}\n",
    }
    places = [problem.split(" ")[0] for problem in problems_of(workspace(tmp_path, files))]
    assert places == ["appraisal.yaml:5:5:", "sources.yaml:1:21:"]
