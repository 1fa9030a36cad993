"""A line that goes on with the text above it is no key, though it has a colon."""

import pathlib

import pytest

from appraisal.load.document import read_document
from appraisal.load.running_on import run_on_key
from appraisal.model.files import ADAPTERS
from tests.load.seven import Change, said_of, typed
from tests.workspaces import cases

ALDER, TWO, CRITERIA = "councils/alder.yaml", "options/two-councils.yaml", "criteria/criteria.yaml"
SUMMARY = "One council for the county and one for the city."


def on(where: str, key: str, above: str, line: int) -> str:
    return (
        f"{where}: `{key}:` seems to go on with the text of `{above}:` (line {line}), and is no "
        f"key. Indent it further than `{above}:`, and put quotes round all of that text."
    )


def further(where: str, key: str, above: str, line: int) -> str:
    return (
        f"{where}: `{key}:` goes on with the text of `{above}:` (line {line}), and text with a "
        "colon needs quotes. Put quotes round all of that text."
    )


MISTAKES: dict[str, tuple[Change, str]] = {
    "in the column of the key": (
        typed(TWO, SUMMARY, "One council for the county\nand one for the city: no more."),
        on(f"{TWO}:4:1", "and one for the city", "summary", 3),
    ),
    "in the column of a reason": (
        typed(TWO, "No service is split.", "No service is split,\n    and one more: it is cheap."),
        on(f"{TWO}:16:5", "and one more", "why", 15),
    ),
    "in the column of an anchor": (
        typed(CRITERIA, "0: Nobody knows who", "0: Nobody knows\n        who decides: who"),
        on(f"{CRITERIA}:11:9", "who decides", "0", 10),
    ),
    "further right": (
        typed(ALDER, "The oldest borough", "The oldest borough\n  of the county: one"),
        further(f"{ALDER}:15:3", "of the county", "note", 14),
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_text_that_goes_on_with_a_colon_is_one_message(
    tmp_path: pathlib.Path, change: Change, said: str
) -> None:
    assert said_of(tmp_path, change) == [said]


@pytest.mark.parametrize(
    ("change", "said"),
    cases(
        {
            "a slip of a key": (
                typed(ALDER, "short_name: Alder", "short name: Alder"),
                f"{ALDER}:2:1: Unknown key 'short name'. Did you mean 'short_name'?",
            ),
            "a key of one word": (
                typed(ALDER, "note: The oldest", "note: The\nremark: oldest"),
                f"{ALDER}:15:1: Unknown key 'remark'. Known keys here: ",
            ),
            "a key below an id": (
                typed(ALDER, "within: marshire", "within: marshire\nas of old: yes"),
                f"{ALDER}:5:1: Unknown key 'as of old'. Known keys here: ",
            ),
        }
    ),
)
def test_other_keys_are_unknown(tmp_path: pathlib.Path, change: Change, said: str) -> None:
    (told,) = said_of(tmp_path, change)
    assert told.startswith(said)


def test_keys_on_one_line_run_on_from_nothing() -> None:
    document = read_document("sources.yaml", b"a: {title: b, of the city: c}\n")
    assert run_on_key(document, ADAPTERS["sources"], document.data, ("a", "of the city")) is None
