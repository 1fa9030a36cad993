"""A text that is cut short, too long or too deep to be drawn is refused where it stands."""

import pathlib

import pytest

from tests.workspaces import cases, problems_of, workspace

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


CUT = "Put quotes round text that has ` #` in it, or put the comment on a line of its own."


@pytest.mark.parametrize(
    ("file", "text", "said"),
    cases(
        {
            "a name": (
                "councils/a.yaml",
                "name: Chesterfield # Borough Council\ntier: unitary\n",
                "1:20: The text is cut here: `# Borough Council` is read as a comment.",
            ),
            "a title": (
                "sources.yaml",
                "a: {note: Draft, title: Report # 3\n}\n",
                "1:32: The text is cut here: `# 3` is read as a comment.",
            ),
            "a title that is a number": (
                "sources.yaml",
                "a:\n  title: 1984 # a novel\n",
                "2:15: The text is cut here: `# a novel` is read as a comment.",
            ),
            "a text of a list": (
                "appraisal.yaml",
                "title: A\ndate: 2026-01-01\nnotes:\n- Tables # 4\n",
                "4:10: The text is cut here: `# 4` is read as a comment.",
            ),
            "a text under a key of its own": (
                "criteria/criteria.yaml",
                "- id: a\n  judged:\n    0: bad # worse\n    100: good\n",
                "3:12: The text is cut here: `# worse` is read as a comment.",
            ),
        }
    ),
)
def test_a_text_of_one_word_that_ends_at_a_hash_is_refused(
    tmp_path: pathlib.Path, file: str, text: str, said: str
) -> None:
    assert problems_of(workspace(tmp_path, {file: text})) == [f"{file}:{said} {CUT}"]


def test_ids_numbers_dates_and_choices_may_have_a_comment(tmp_path: pathlib.Path) -> None:
    council = (
        "name: A\ntier: unitary # since 1997\ngss: E06000001 # from the register\n"
        "note: # to be written\nfacts:\n  area:\n    value: 5 # rounded\n"
        "    date: 2024 # or 2025\n    source: assumption # for now\n"
    )
    assert problems_of(workspace(tmp_path, {"councils/a.yaml": council})) == []
