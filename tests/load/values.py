"""What is said of a value that does not fit, and where in the smallest workspaces."""

import pathlib

from tests.workspaces import AREA, problems_of, workspace

QUOTES = "Put the text in quotes on one line."
DATE = "Write a date as 2026-02-28."
PART_OF_DATE = "Write a date as 2026-02-28; where a month or a year will do, 2026-02 or 2026."
LIST = "A list is wanted here. Write it as [first, second], or with dashes."
ID = "Use lower case letters, digits and hyphens, such as high-peak."
FIGURE = "Write {value: …, source: …}, a list of such figures, or unknown."
SETTINGS = (
    "Known keys here: accepted, accessibility, area, calendar, contact, corrections, date, "
    "decision, licence, models, money, notes, packages, perspective, previous, price_base, "
    "publisher, question, read_until, reference_option, report, simulation, site_address, status, "
    "structures, theme, title, who_pays."
)
APPRAISAL, CRITERIA, OPTION = "appraisal.yaml", "criteria/criteria.yaml", "options/o.yaml"
START = "title: A\ndate: 2026-01-01\n"
LEAF = "- id: a\n"
HEAD = "name: O\nfamily: continue\n"
PARTNERSHIP = "name: N, kind: company, level: share"


def check(folder: pathlib.Path, file: str, text: str, *said: str) -> None:
    assert problems_of(workspace(folder, AREA, {file: text})) == [f"{file}:{one}" for one in said]


BELOW_MONEY = (
    "Keys with values are wanted here, and this is {}. Write its keys below it, one a line, such "
    "as `years:`, `discount_rate:` and `optimism:`."
)
