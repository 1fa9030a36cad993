"""Mistakes 10 to 29 and 58 to 60 of sixty that officers make: numbers, dates, keys, encodings."""

import pathlib

import pytest

from tests.load.seven import (
    Change,
    said_of,
    saved,
    typed,
    written,
)
from tests.workspaces import cases

ALDER, TWO = "councils/alder.yaml", "options/two-councils.yaml"
CRITERIA, SETTINGS = "criteria/criteria.yaml", "appraisal.yaml"
PEOPLE = "{value: 99200, date: 2025, source: census}"
SAVING = "{value: 20600, date: 2025, source: case}"

AS_KEYS = """\
size:
  name: Smallest council
  measured: {measure: population, take: min, curve: [[80000, 0], [300000, 100]]}
service:
  name: Services
"""


def without_dashes(files: dict[str, bytes]) -> None:
    """Criteria begin with their ids, and the lines below stand where those are."""
    files[CRITERIA] = files[CRITERIA].replace(b"- id", b"id").replace(b"\n  ", b"\n")


MISTAKES: dict[str, tuple[list[Change], list[str]]] = {
    "10: no space after a colon in braces": (
        [typed(ALDER, PEOPLE, "{value:99200, date: 2025, source: census}")],
        [
            (
                "councils/alder.yaml:9:16: `value:99200` has no space after its colon. Write "
                "`value: 99200` with a space."
            ),
        ],
    ),
    "11: a comma for thousands in braces": (
        [typed(ALDER, PEOPLE, "{value: 99,200, date: 2025, source: census}")],
        [
            (
                "councils/alder.yaml:9:26: 99,200 is cut at its comma. Write 99200 without the "
                "comma."
            ),
        ],
    ),
    "12: two commas for thousands in braces": (
        [typed(ALDER, PEOPLE, "{value: 1,234,567, date: 2025, source: census}")],
        [
            (
                "councils/alder.yaml:9:25: 1,234,567 is cut at its comma. Write 1234567 "
                "without the commas."
            ),
        ],
    ),
    "13: a comma for thousands in quotes": (
        [typed(ALDER, PEOPLE, '{value: "99,200", date: 2025, source: census}')],
        [
            (
                "councils/alder.yaml:9:23: '99,200' is not a number. Write 99200, without "
                "quotes or other signs."
            ),
        ],
    ),
    "14: a comma for thousands in a curve": (
        [typed(CRITERIA, "[[80000, 0],", "[[80,000, 0],")],
        [
            (
                "criteria/criteria.yaml:3:55: 80,000 is cut at its comma. Write 80000 without "
                "the comma; if these are numbers of their own, put a space after each comma."
            ),
        ],
    ),
    "15: text with a comma in braces": (
        [typed(TWO, "why: Councils are farther off.", "why: No service moves, none at all.")],
        [
            (
                "options/two-councils.yaml:12:64: The text is cut at its comma, before `none "
                "at all.`. Put quotes round text that has a comma."
            ),
        ],
    ),
    "16: a pound sign": (
        [typed(TWO, SAVING, "{value: £20600, date: 2025, source: case}")],
        [
            (
                "options/two-councils.yaml:28:21: '£20600' is not a number. Write 20600 "
                "without the £; the unit here is £ thousand."
            ),
        ],
    ),
    "17: a pound sign and an m": (
        [typed(TWO, SAVING, "{value: £20.6m, date: 2025, source: case}")],
        [
            (
                "options/two-councils.yaml:28:21: '£20.6m' is not a number. Write 20600, "
                "because the unit here is £ thousand."
            ),
        ],
    ),
    "18: a per cent sign after a score": (
        [typed(TWO, "score: 45,", "score: 45%,")],
        [
            (
                "options/two-councils.yaml:12:18: '45%' is not a number. Write 45, without "
                "quotes or other signs."
            ),
        ],
    ),
    "19: a per cent sign after a rate": (
        [typed(SETTINGS, "discount_rate: 3.5", "discount_rate: 3.5%")],
        [
            (
                "appraisal.yaml:7:35: '3.5%' is not a number. Write 3.5, without quotes or "
                "other signs."
            ),
        ],
    ),
    "20: a date with strokes": (
        [typed(SETTINGS, "2026-03-12", "12/03/2026")],
        [
            "appraisal.yaml:4:7: '12/03/2026' is not a date. Write 2026-03-12.",
        ],
    ),
    "21: a date in words": (
        [typed(SETTINGS, "2026-03-12", "30 November 2025")],
        [
            "appraisal.yaml:4:7: '30 November 2025' is not a date. Write 2025-11-30.",
        ],
    ),
    "22: a financial year": (
        [typed(ALDER, PEOPLE, "{value: 99200, date: 2021/22, source: census}")],
        [
            (
                "councils/alder.yaml:9:36: '2021/22' is not a date. A financial year is "
                "written by its last day, 2022-03-31, or its first, 2021-04-01."
            ),
        ],
    ),
    "23: curly quotes round a text with a colon": (
        [
            typed(
                TWO,
                "One council for the county and one for the city.",
                "“One council: the county’s.”",
            )
        ],
        [
            (
                "options/two-councils.yaml:3:10: “ is no quotation mark to this file, and the "
                "text has a colon. Put straight quotes round the text, \" or ', in place of the "
                "curly ones."
            ),
        ],
    ),
    "24: curly quotes round a text without a colon": (
        [
            typed(
                TWO,
                "One council for the county and one for the city.",
                "“One council for the county.”",
            )
        ],
        [
            (
                "options/two-councils.yaml:3:1: warning: This text stands in curly quotes, “ "
                'and ”, which will be shown. Take them away, or put straight ones (") in their '
                "place. [curly-quotes]"
            ),
        ],
    ),
    "25: a range for a score": (
        [typed(TWO, "score: 45, low: 30, high: 60,", "score: 20–30,")],
        [
            (
                "options/two-councils.yaml:12:18: '20–30' is not a number. Write `low: 20, "
                "score: 25, high: 30`."
            ),
        ],
    ),
    "26: a key twice": (
        [typed(ALDER, "tile: [0, 0]", "tile: [0, 0]\ntier: unitary")],
        [
            (
                "councils/alder.yaml:6:1: The key 'tier' stands here a second time (first in "
                "line 3). Keep one of the two."
            ),
        ],
    ),
    "27: a criterion's id twice": (
        [typed(CRITERIA, "- id: strength", "- id: size")],
        [
            (
                "criteria/criteria.yaml:17:3: The id 'size' stands here a second time. Give "
                "each criterion an id of its own."
            ),
        ],
    ),
    "28: CRLF at the ends of lines": (
        [saved(ALDER, "utf-8")],
        [],
    ),
    "28: a byte order mark": (
        [saved(ALDER, "utf-8-sig")],
        [],
    ),
    "29: saved in Windows-1252": (
        [typed(ALDER, "The oldest", "The “oldest”"), saved(ALDER, "cp1252")],
        [
            (
                "councils/alder.yaml:14:11: This is not UTF-8 text. Save the file anew: in "
                "Notepad, Save as, Encoding, UTF-8; in Excel, Save as, type CSV UTF-8."
            ),
        ],
    ),
    "29: saved in UTF-16": (
        [saved(ALDER, "utf-16")],
        [
            (
                "councils/alder.yaml:1:1: This is not UTF-8 text. Save the file anew: in "
                "Notepad, Save as, Encoding, UTF-8; in Excel, Save as, type CSV UTF-8."
            ),
        ],
    ),
    "58: an American spelling of a key": (
        [typed(ALDER, "neighbours: [", "neighbors: [")],
        [
            "councils/alder.yaml:6:1: Unknown key 'neighbors'. Did you mean 'neighbours'?",
        ],
    ),
    "59: a capital in a key": (
        [typed(ALDER, "tier: district", "Tier: district")],
        [
            "councils/alder.yaml:3:1: Unknown key 'Tier'. Did you mean 'tier'?",
        ],
    ),
    "60: criteria without dashes, indented": (
        [without_dashes],
        [
            (
                "criteria/criteria.yaml:1:1: This file is a list, and its first entry has no "
                "dash: each criterion begins with one. Write `- id: …` for each, and its other "
                "keys in the column of `id`."
            ),
        ],
    ),
    "60: criteria as keys": (
        [written(CRITERIA, AS_KEYS)],
        [
            (
                "criteria/criteria.yaml:1:1: This file is a list, and its first entry has no "
                "dash: each criterion begins with one. Write `- id: …` for each, and its other "
                "keys in the column of `id`."
            ),
        ],
    ),
    "60: the first criterion without a dash": (
        [typed(CRITERIA, "- id: size", "id: size")],
        [
            (
                "criteria/criteria.yaml:1:1: This file is a list, and its first entry has no "
                "dash: each criterion begins with one. Write `- id: …` for each, and its other "
                "keys in the column of `id`."
            ),
        ],
    ),
}


@pytest.mark.parametrize(("changes", "said"), cases(MISTAKES))
def test_a_mistake_gets_one_message_or_one_warning(
    tmp_path: pathlib.Path, changes: list[Change], said: list[str]
) -> None:
    assert said_of(tmp_path, *changes) == said
