"""Twenty different mistakes in one workspace are twenty messages, each in its place."""

import pathlib

from click.testing import CliRunner

from appraisal.cli import main
from tests.load.seven import Change, deleted, renamed, said_of, typed

SETTINGS, SOURCES = "appraisal.yaml", "sources.yaml"
ALDER, BIRCH, CEDAR = (f"councils/{i}.yaml" for i in ("alder", "birch-vale", "cedar-hills"))
DUNMERE, ELMSTEAD, FERNPORT = (f"councils/{i}.yaml" for i in ("dunmere", "elmstead", "fernport"))
PARTNERSHIPS, CRITERIA = "councils/partnerships.yaml", "criteria/criteria.yaml"
PERSPECTIVES, THEMES = "criteria/perspectives.yaml", "criteria/themes.yaml"
TODAY, TWO = "options/as-today.yaml", "options/two-councils.yaml"

TWENTY: list[tuple[Change, str]] = [
    (
        typed(SETTINGS, "2026-03-12", "30/02/2026"),
        "appraisal.yaml:4:7: '30/02/2026' is not a date.",
    ),
    (
        typed(SETTINGS, "as-today", "as-todday"),
        "appraisal.yaml:5:1: There is no option 'as-todday'.",
    ),
    (typed(SETTINGS, "rate: 3.5", "rate: 3.5%"), "appraisal.yaml:7:35: '3.5%' is not a number."),
    (typed(SOURCES, "date: 2025-11", "date: Nov 2025"), "sources.yaml:3:48: 'Nov 2025' is not"),
    (typed(ALDER, "note: The", "note: @ The"), "councils/alder.yaml:14:7: Text that starts with"),
    (typed(BIRCH, "value: 88100", "value: 88,100"), "councils/birch-vale.yaml:7:26: 88,100 is cut"),
    (typed(CEDAR, "tier: d", "Tier: d"), "councils/cedar-hills.yaml:2:1: Unknown key 'Tier'."),
    (typed(CEDAR, "tourism:", "turism:"), "councils/cedar-hills.yaml:9:24: There is no theme"),
    (typed(DUNMERE, "101000", "-101000"), "councils/dunmere.yaml:7:23: A population can't be"),
    (
        renamed(ELMSTEAD, "councils/Elmstead.yaml"),
        "councils/Elmstead.yaml:1:1: This file's name is",
    ),
    (deleted("councils/marshire.yaml"), "councils/marshire.yaml:1:1: This file is missing. Named"),
    (typed(FERNPORT, "[5, 0]", "[5, 0"), "councils/fernport.yaml:3:7: The bracket [ is opened"),
    (typed(PARTNERSHIPS, "level: share", "level: shared"), "councils/partnerships.yaml:14:10: "),
    (
        typed(CRITERIA, "[[80000, 0],", "[[80,000, 0],"),
        "criteria/criteria.yaml:3:55: 80,000 is cut",
    ),
    (typed(PERSPECTIVES, "size: 30", "sise: 30"), "criteria/perspectives.yaml:3:13: There is no"),
    (
        typed(PERSPECTIVES, "members:", "Members:"),
        "criteria/perspectives.yaml:4:1: 'Members' is not",
    ),
    (
        typed(TODAY, "score: 40", "score: 40–50"),
        "options/as-today.yaml:6:20: '40–50' is not a number.",
    ),
    (typed(TODAY, "source: assumption", "source: asumption"), "options/as-today.yaml:6:75: There"),
    (
        typed(TWO, "cashable: true", "cashable: No"),
        "options/two-councils.yaml:30:15: This is neither",
    ),
    (
        typed(TWO, "value: 5950", "value: (5950)"),
        "options/two-councils.yaml:23:21: '(5950)' is not",
    ),
]


def _place(said: str) -> tuple[str, int]:
    file, line, _ = said.split(":", 2)
    return file, int(line)


def test_twenty_mistakes_are_said_at_once_each_in_its_place(tmp_path: pathlib.Path) -> None:
    said = said_of(tmp_path, *(change for change, _ in TWENTY))
    wanted = [start for _, start in sorted(TWENTY, key=lambda mistake: _place(mistake[1]))]
    assert len(said) == len(wanted) == 20
    assert [one[: len(start)] for one, start in zip(said, wanted, strict=True)] == wanted


def test_check_lists_them_and_counts_them(tmp_path: pathlib.Path) -> None:
    said = said_of(tmp_path, *(change for change, _ in TWENTY))
    result = CliRunner().invoke(main, ["check", str(tmp_path)])
    assert result.exit_code == 1
    told = [line for line in result.stderr.splitlines() if not line.startswith(" ")]
    assert told == [
        *said,
        f"20 problems in {tmp_path}. Nothing was written.",
    ]


def test_a_bad_date_missing_criteria_and_an_unknown_theme_are_one_list(
    tmp_path: pathlib.Path,
) -> None:
    said = said_of(
        tmp_path,
        typed(SETTINGS, "2026-03-12", "2026-02-30"),
        deleted(CRITERIA),
        typed(CEDAR, "tourism:", "turism:"),
    )
    assert [one.partition(" ")[0] for one in said] == [
        "appraisal.yaml:4:7:",
        "councils/cedar-hills.yaml:9:24:",
        "criteria/criteria.yaml:1:1:",
    ]


def test_a_bad_date_hides_no_unknown_criterion(tmp_path: pathlib.Path) -> None:
    said = said_of(
        tmp_path,
        typed(SETTINGS, "2026-03-12", "2026-02-30"),
        typed(TWO, "  quality:\n", "  qualty:\n"),
        typed(TWO, "score: 45", "score: 450"),
    )
    assert said == [
        (
            "appraisal.yaml:4:7: There is no such date as 2026-02-30. Write the date as "
            "year-month-day, such as 2026-02-28."
        ),
        "options/two-councils.yaml:12:18: '450' is out of bounds. Give 100 or less.",
        "options/two-councils.yaml:13:3: There is no criterion 'qualty'. Did you mean 'quality'?",
    ]
