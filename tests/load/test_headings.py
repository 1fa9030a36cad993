"""Implications stand under the headings that are listed, and are written as text or with whom."""

import pathlib

import pytest

from tests.workspaces import AREA, cases, problems_of, workspace

OPTION = "name: O\nfamily: continue\n"
SETTINGS = "title: A test\ndate: 2026-01-01\n"
SIX = "financial, legal, human-resources, information-technology, equalities, climate"


def problems(
    folder: pathlib.Path, implications: str, headings: str = "[Property, Crime and disorder]"
) -> list[str]:
    settings = f"{SETTINGS}report: {{headings: {headings}}}\n"
    option = f"{OPTION}implications:\n{implications}"
    return problems_of(
        workspace(folder, AREA, {"appraisal.yaml": settings, "options/o.yaml": option})
    )


def test_headings_that_are_listed_are_known_by_their_ids(tmp_path: pathlib.Path) -> None:
    assert problems(tmp_path, "  crime-and-disorder: None.\n  property: None.\n") == []


def test_the_six_headings_are_known_without_a_list(tmp_path: pathlib.Path) -> None:
    given = "".join(f"  {i}: None.\n" for i in SIX.split(", "))
    assert problems(tmp_path, given, "[]") == []


@pytest.mark.parametrize(
    ("implications", "said"),
    cases(
        {
            "a slip of one that is listed": (
                "  crime-and-disoder: None.\n",
                "4:3: There is no heading 'crime-and-disoder'. Did you mean 'crime-and-disorder'?",
            ),
            "a slip of one of the six": (
                "  equality: None.\n",
                "4:3: There is no heading 'equality'. Did you mean 'equalities'?",
            ),
            "one that is not listed": (
                "  safeguarding: None.\n",
                (
                    "4:3: There is no heading 'safeguarding'. Add it to `report: headings:` in "
                    f"appraisal.yaml, or use one of {SIX}."
                ),
            ),
            "the words in place of the id": (
                "  Crime and disorder: None.\n",
                ("4:3: 'Crime and disorder' is not an id. Write crime-and-disorder."),
            ),
            "an area that is none": (
                "  equalities: {text: Some., areas: [nort]}\n",
                "4:37: There is no council 'nort'. Did you mean 'north'?",
            ),
            "no text beside the groups": (
                "  equalities: {groups: [carers]}\n",
                "4:15: 'text' is missing. Add `text:`.",
            ),
            "a slip of a key": (
                "  equalities: {text: Some., group: [carers]}\n",
                "4:29: Unknown key 'group'. Did you mean 'groups'?",
            ),
            "nothing": (
                "  equalities:\n",
                "4:14: Text is wanted, and nothing stands here. Write it, or take the line away.",
            ),
            "a list": (
                "  equalities: [carers]\n",
                (
                    "4:15: Text is wanted here, and this is a list. "
                    "Put the text in quotes on one line."
                ),
            ),
        }
    ),
)
def test_what_does_not_fit_is_said_in_one_message(
    tmp_path: pathlib.Path, implications: str, said: str
) -> None:
    assert problems(tmp_path, implications) == [f"options/o.yaml:{said}"]


@pytest.mark.parametrize(
    ("headings", "said"),
    cases(
        {
            "twice": (
                "[Property, Property]",
                (
                    "3:31: 'Property' stands here a second time: it and 'Property' are both "
                    "`property`. List each heading once."
                ),
            ),
            "twice in other signs": (
                '["Health & safety", "Health, safety"]',
                (
                    "3:40: 'Health, safety' stands here a second time: it and 'Health & safety' "
                    "are both `health-safety`. List each heading once."
                ),
            ),
            "letters that make no id": (
                '["Ж"]',
                (
                    "3:21: 'Ж' makes no id under which implications could name it. "
                    "Write a heading of letters and digits, of 100 signs at most."
                ),
            ),
        }
    ),
)
def test_each_heading_has_an_id_of_its_own(
    tmp_path: pathlib.Path, headings: str, said: str
) -> None:
    found = problems(tmp_path, "  financial: None.\n", headings)
    assert found == [f"appraisal.yaml:{said}"]


def test_where_the_settings_cannot_be_read_any_heading_may_be_one(tmp_path: pathlib.Path) -> None:
    files = {
        "appraisal.yaml": "title: 'A\n",
        "options/o.yaml": f"{OPTION}implications: {{x: No.}}\n",
    }
    assert {said.split(":")[0] for said in problems_of(workspace(tmp_path, files))} == {
        "appraisal.yaml"
    }
