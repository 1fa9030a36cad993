"""Made-up areas that say every sentence of who pays and who gains."""

from collections.abc import Mapping

from tests.who_pays import PAYS

PATH = "      path: [20, 60, 100]\n"
TWO = """    councils:
      town: {name: Town, covers: [city]}
      wide: {name: Wide, covers: [ash, birch]}
"""
STATED = "all: {name: All, covers: [ash, birch, city], facts: {debt: %s}}"
ALL = "all: {name: All, covers: [ash, birch, city]}"

SAME = (
    PAYS.replace("1860", "1800")
    .replace("1830", "1800")
    .replace("debt: 0, ", "debt: 24, ")
    .replace("debt: 60, ", "debt: 36, ")
    .replace("debt: 100, ", "debt: 80, ")
)
"""All pay the same council tax, and share £800 of debt a head."""
NEVER = PAYS.replace("{low: 1, value: 2, high: 4, source: assumption}", "{value: 0, source: s}")

AREAS: Mapping[str, str] = {
    "who pays": PAYS,
    "who pays where all is level": SAME,
    "who pays where a debt and a charge are missing": PAYS.replace("debt: 60", "debt: unknown")
    .replace("debt: 100", "debt: unknown")
    .replace("band-d: 1860", "band-d: unknown"),
    "who pays where none is free under one option": PAYS.replace(
        TWO, "    councils: {a: {name: A, covers: [ash]}, b: {name: B, covers: [birch, city]}}\n"
    ).replace("{tier: county, name: Shire, facts: {debt: 20,", "{tier: county, facts: {debt: 0,"),
    "who pays where all share more": PAYS.replace(TWO, "").replace(ALL, STATED % 900),
    "who pays where all share less": PAYS.replace(TWO, "").replace(ALL, STATED % 1),
    "who pays at once, and may not rise": NEVER.replace(PATH, ""),
    "who pays, and may rise by nothing": PAYS.replace("low: 1, ", "low: 0, "),
    "who pays in even steps": PAYS.replace(PATH, "      years: 2\n").replace(
        "low: 1, ", "low: 2, "
    ),
    "who pays by names alone": PAYS.replace("    debt: debt\n", "")
    .replace("[reserves]", "[]")
    .replace("1830", "unknown"),
}
