"""The first line that leads to a schema: put there once, and nothing else changed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.data.schemas.lines import is_ours, schema_line, schema_of, with_schema_line
from tests.random_cases import some_of

OPTION = "# yaml-language-server: $schema=../.schemas/options.schema.json"

MADE = {
    "a file of a folder": ("options/a.yaml", "name: A\n", f"{OPTION}\nname: A\n"),
    "a file of the root": (
        "appraisal.yaml",
        "title: A\n",
        "# yaml-language-server: $schema=.schemas/settings.schema.json\ntitle: A\n",
    ),
    "a file of a fixed name": (
        "criteria/themes.yaml",
        "a: {name: A}\n",
        "# yaml-language-server: $schema=../.schemas/themes.schema.json\na: {name: A}\n",
    ),
    "comments stay below": ("options/a.yaml", "# Why\nname: A\n", f"{OPTION}\n# Why\nname: A\n"),
    "line ends of Windows": ("options/a.yaml", "name: A\r\n", f"{OPTION}\r\nname: A\r\n"),
    "a byte order mark": ("options/a.yaml", "\ufeffname: A\n", f"\ufeff{OPTION}\nname: A\n"),
    "an empty file": ("options/a.yaml", "", f"{OPTION}\n"),
    "no line end at the end": ("options/a.yaml", "name: A", f"{OPTION}\nname: A"),
    "three dashes": ("options/a.yaml", "---\nname: A\n", f"{OPTION}\n---\nname: A\n"),
    "another of ours": (
        "options/a.yaml",
        "# Why\n# yaml-language-server: $schema=.schemas/councils.schema.json\nname: A\n",
        f"# Why\n{OPTION}\nname: A\n",
    ),
    "another of ours, from Windows": (
        "options/a.yaml",
        "#yaml-language-server: $schema=./.schemas/options.schema.json\r\nname: A\r\n",
        f"{OPTION}\r\nname: A\r\n",
    ),
    "somebody else's": (
        "options/a.yaml",
        "# yaml-language-server: $schema=mine.json\nname: A\n",
        "# yaml-language-server: $schema=mine.json\nname: A\n",
    ),
    "a file of no place": ("options/sub/a.yaml", "name: A\n", "name: A\n"),
    "such a line in a text": (
        "options/a.yaml",
        "name: A\nsummary: |\n  # yaml-language-server: $schema=mine.json\n",
        f"{OPTION}\nname: A\nsummary: |\n  # yaml-language-server: $schema=mine.json\n",
    ),
}


@pytest.mark.parametrize(("name", "text", "made"), MADE.values(), ids=MADE)
def test_a_file_gets_the_line_that_leads_to_its_schema(name: str, text: str, made: str) -> None:
    assert with_schema_line(text, name) == made


@settings(max_examples=some_of(200), deadline=None, database=None)
@given(st.lists(st.sampled_from(["# a", "name: A", "", "\ufeff", OPTION, "---"])), st.booleans())
def test_once_is_enough_and_all_that_stood_there_still_stands(
    lines: list[str], windows: bool
) -> None:
    text = ("\r\n" if windows else "\n").join(lines)
    once = with_schema_line(text, "options/a.yaml")
    assert with_schema_line(once, "options/a.yaml") == once
    assert once.endswith(text.removeprefix("\ufeff"))
    assert schema_of(once) == "../.schemas/options.schema.json"


def test_a_line_leads_up_from_where_the_file_lies() -> None:
    assert schema_line("options/a.yaml") == OPTION
    assert is_ours("../.schemas/options.schema.json")
    assert is_ours(".schemas/success_factors.schema.json")
    assert not is_ours("https://example.org/.schemas/options.schema.json")
