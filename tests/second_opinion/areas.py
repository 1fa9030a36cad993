"""Areas of three councils, small enough that every number of theirs can be worked out by hand."""

import datetime
from textwrap import dedent
from typing import Any

import yaml

from tests.second_opinion.made import formed

ONE_A_FILE = ("councils", "options")

COUNCILS = """
    sources: {s: {title: S}, t: {title: T}}
    councils:
      shire: {tier: county, facts: {councillors: 10}}
      n: {tier: district, within: shire, facts: {population: 100, older: 10, councillors: 20}}
      s: {tier: district, within: shire, facts: {population: 100, older: 30, councillors: 20}}
      c: {tier: unitary, facts: {population: 200, older: 20, councillors: 30}}
    measures: {population: {name: P, add_up: sum}, older: {name: Older, add_up: sum}}
"""
"""A county over n and s, and a unitary city c."""


def written(text: str) -> dict[str, Any]:
    """The same text as `tests.datasets.dataset` takes, as the second opinion takes it."""
    files: dict[str, Any] = yaml.safe_load(dedent(text))
    files["settings"] = {"date": datetime.date(2026, 1, 1)} | files.get("settings", {})
    for option in files["options"].values():
        option.setdefault("family", "non-structural")
    return formed(files)
