"""Each corrected fact stands in the evidence in its place, with its source."""

import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

ROOT = Path(__file__).parents[2]
TABLE = Path(__file__).with_name("facts.md")


class Fact(NamedTuple):
    """A line of the table. `source` is empty where the file says none beside the value."""

    what: str
    value: str
    where: str
    source: str


def facts(table: str) -> list[Fact]:
    """The lines of a table in Markdown, without its head."""
    rows = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("|")]
    return [Fact(*(cell.strip() for cell in row)) for row in rows[2:]]


@cache
def read(file: Path) -> Any:
    """What a file of the evidence holds; nothing where there is none of the name."""
    return yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader) if file.is_file() else {}


def stands(value: str, keys: list[str], held: Any, source: str, cited: Any = ()) -> bool:
    """Whether a value stands below keys of what a file holds, in a piece that rests on the source.

    A piece rests on the sources that stand beside it, or else on those above it.
    """
    if isinstance(held, dict):
        beside = held.get("source", cited)
        inside = [held.get(keys[0])] if keys else [v for k, v in held.items() if k != "source"]
        return any(stands(value, keys[1:], one, source, beside) for one in inside)
    if isinstance(held, list):
        return any(stands(value, keys, one, source, cited) for one in held)
    rests = not source or source in ([cited] if isinstance(cited, str) else cited)
    return not keys and rests and is_said(value, held)


def is_said(value: str, scalar: Any) -> bool:
    """Whether a scalar is this number, date or word, or says it in its text as whole words."""
    text = " ".join(str(scalar).split())
    return re.search(rf"(?<!\w)(?<!\d[.,]){re.escape(value)}(?!\w|[.,]\d)", text) is not None


def test_a_corrected_fact_stands_in_its_place_with_its_source() -> None:
    astray = []
    for fact in facts(TABLE.read_text(encoding="utf-8")):
        file, *keys = fact.where.split(" › ")
        if not stands(fact.value, keys, read(ROOT / file), fact.source):
            astray.append(
                f"{fact.what}: {fact.where} does not say {fact.value!r} by "
                f"{fact.source or 'any source'}. Mend it, or, if the fact itself has changed, its "
                "line in tests/example/facts.md."
            )
    assert not astray, "\n".join(astray)


def test_every_source_of_the_table_is_one_of_the_evidence() -> None:
    named = {fact.source for fact in facts(TABLE.read_text(encoding="utf-8"))}
    assert named - read(ROOT / "sources.yaml").keys() == {"", "assumption"}


def test_no_fact_stands_in_two_lines() -> None:
    lines = [fact[1:] for fact in facts(TABLE.read_text(encoding="utf-8"))]
    assert len(set(lines)) == len(lines) > 50


HELD = yaml.safe_load("""
ash:
  source: s
  facts:
    people: {value: 1234, date: 2024-06-30, source: [t, u]}
    debt:
      - {value: 5.5, source: t, note: "Of £1,234 in
          all, 90% is old."}
    staff: 20
""")


@pytest.mark.parametrize(
    ("value", "keys", "source", "found"),
    [
        ("1234", "ash facts people", "u", True),
        ("1234", "ash", "t", True),
        ("2024-06-30", "ash facts people", "t", True),
        ("£1,234 in all", "ash facts debt", "t", True),
        ("90%", "ash facts", "t", True),
        ("20", "ash facts staff", "s", True),
        ("20", "ash facts staff", "", True),
        ("1235", "ash facts people", "u", False),
        ("123", "ash facts people", "u", False),
        ("234", "ash facts debt", "t", False),
        ("5", "ash facts debt", "t", False),
        ("1234", "ash facts people", "s", False),
        ("1234", "ash facts staff", "s", False),
        ("20", "ash facts staff", "t", False),
        ("1234", "ash facts people year", "t", False),
        ("t", "ash facts people", "t", False),
    ],
)
def test_a_fact_is_found_by_its_value_its_place_and_its_source(
    value: str, keys: str, source: str, found: bool
) -> None:
    assert stands(value, keys.split(), HELD, source) is found
