"""One file of sentences: each is said, each is said with what it takes, and all can be read."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from appraisal.findings.sentences import filled, names, patterns, say
from tests.parsed import parsed

ROOT = Path(__file__).parents[2]
READ = ROOT / "docs" / "sentences.md"
SCRIPTS = [
    *sorted((ROOT / "templates" / "explore").glob("*.js")),
    *sorted((ROOT / "templates" / "packages").glob("*.js")),
    *sorted((ROOT / "templates" / "room").glob("*.js")),
    *sorted((ROOT / "templates" / "tradeoffs").glob("*.js")),
    ROOT / "templates" / "compare.js",
    ROOT / "templates" / "place.js",
    ROOT / "templates" / "ways.js",
]
IN_SCRIPT = re.compile(r'say\((?:\w[\w.() >=<&]* \? )?"([\w.-]+)"(?: : "([\w.-]+)")?')


def test_a_value_stands_in_its_place_and_a_word_hangs_on_a_count() -> None:
    assert say("lead.under", perspective="Evenly") == "under ‘Evenly’"
    one = say("lead.overlaps-other", firsts=1, alone=1, undecided="")
    two = say("lead.overlaps-other", firsts=2, alone=1, undecided="")
    assert one == "Its range overlaps that of the other option."
    assert two == "Their ranges overlap that of the other option."


def test_a_name_that_ends_in_a_stop_ends_its_sentence() -> None:
    found = say("lead.ahead", option="Ann", worth="60", points="no points", second="Parks Ltd.")
    assert found == "Ann with 60, no points ahead of Parks Ltd."


@pytest.mark.parametrize("second", ["Yes!", "Who?"])
def test_no_stop_follows_another_mark_that_ends_a_sentence(second: str) -> None:
    found = say("lead.ahead", option="Ann", worth="60", points="no points", second=second)
    assert found == f"Ann with 60, no points ahead of {second}"


def test_signs_of_per_cent_are_left_as_they_are() -> None:
    pattern = "100% of {what}, %s and %(what)s: {count|one%|many%}"
    assert filled(pattern, {"what": "5%d", "count": 2}) == "100% of 5%d, %s and %(what)s: many%"
    assert filled("100% and %s", {}) == "100% and %s"


def test_braces_in_a_name_are_left_as_they_are() -> None:
    assert say("lead.under", perspective="{worth}") == "under ‘{worth}’"


@pytest.mark.parametrize("given", [{}, {"perspective": "x", "more": 1}])
def test_a_value_too_few_or_too_many_is_a_fault_of_the_program(given: dict[str, str | int]) -> None:
    with pytest.raises(ValueError, match=r"^'lead.under' takes \['perspective'\], and is given "):
        say("lead.under", **given)


# --- what the program says ----------------------------------------------------------------------


@cache
def in_modules() -> tuple[list[tuple[str, ast.Call]], set[str]]:
    """Every call of `say`, with its place, and every text: all modules gone through once."""
    calls: list[tuple[str, ast.Call]] = []
    texts: set[str] = set()
    for path in sorted((ROOT / "appraisal").rglob("*.py")):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                calls.append((f"{path.relative_to(ROOT)}:{node.lineno}", node))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
    return calls, texts


def in_python() -> set[str]:
    """Every text in the program that is the key of a sentence."""
    _, texts = in_modules()
    return texts & patterns().keys()


def in_scripts() -> set[str]:
    texts = (path.read_text(encoding="utf-8") for path in SCRIPTS)
    groups = (
        "explore|found|lead|place|room|asked|values|ticked|tried|switched|ways|figures|numbers"
        "|comparison|packages|shares|words.shared"
    )
    return {key for text in texts for key in re.findall(rf'"((?:{groups})\.[\w-]+)"', text)}


def of_templates() -> set[str]:
    """What templates say: tests/site/test_page_kinds.py holds them to it."""
    return {key for key in patterns() if key.startswith("words.")}


def test_every_sentence_is_said_somewhere() -> None:
    assert patterns().keys() - in_python() - in_scripts() - of_templates() == set()


def test_no_script_says_what_is_not_there() -> None:
    assert in_scripts() - patterns().keys() == set()


def test_a_sentence_is_given_the_values_that_it_takes() -> None:
    found = [
        (at, key, {keyword.arg for keyword in call.keywords})
        for at, call in in_modules()[0]
        for key in keys_of(call.args[0])
    ]
    wrong = [f"{at}: {key}" for at, key, given in found if names(patterns()[key]) != given]
    assert not wrong, "\n".join(wrong)
    assert len(found) > 500


def keys_of(node: ast.expr) -> list[str]:
    """The keys that an expression may be: outright, or one of two."""
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.IfExp):
        return keys_of(node.body) + keys_of(node.orelse)
    return []


def test_every_sentence_of_every_case_stands_in_the_document(tmp_path: Path) -> None:
    made = tmp_path / "sentences.md"
    command = [sys.executable, "-m", "tests.findings.record_sentences", str(made)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")
    assert READ.read_text(encoding="utf-8") == made.read_text(encoding="utf-8"), "make sentences"


def test_no_sentence_has_an_empty_part() -> None:
    empty = re.compile(r"\.\.|  | (?!\.docx\b)[.,;:]|\(\)|‘’|^- $")
    lines = READ.read_text(encoding="utf-8").splitlines()
    bare = [line.partition("`: ")[2] if line.startswith("`") else line for line in lines]
    assert [line for line in bare if empty.search(line)] == []
