"""Templates, scripts and modules hold no words; what people read stands in sentences.toml."""

from pathlib import Path

import pytest

from appraisal.site.drawing import environment
from tests.site.prose import in_module, in_script, in_template

TEMPLATES = Path(__file__).parents[2] / "templates"
HTML = sorted(TEMPLATES.rglob("*.html"))
SCRIPTS = sorted(TEMPLATES.rglob("*.js"))
ROOMS = Path(__file__).parents[2] / "appraisal"
SPEAK_OF_TEMPLATES = frozenset(
    f"site/{name}.py"
    for name in (
        "corrected",
        "drawing",
        "never_run",
        "sandbox",
        "template_faults",
        "template_limits",
    )
)
"""Modules that say what is wrong with a workspace's own template, in messages and on no page."""
MODULES = sorted(
    path
    for room in ("charts", "site")
    for path in (ROOMS / room).rglob("*.py")
    if path.relative_to(ROOMS).as_posix() not in SPEAK_OF_TEMPLATES
)
UNITS = frozenset({"£ thousand"})
"""What the file format calls a unit."""


def test_a_template_holds_no_prose_of_its_own() -> None:
    packaged = environment({})
    found = {path: in_template(packaged, path.read_text(encoding="utf-8")) for path in HTML}
    assert found == {path: [] for path in HTML}


def test_a_script_holds_no_prose_of_its_own() -> None:
    found = {path: in_script(path.read_text(encoding="utf-8")) for path in SCRIPTS}
    assert found == {path: [] for path in SCRIPTS}


def test_a_module_of_pages_and_charts_holds_no_prose_of_its_own() -> None:
    found = {path: {*in_module(path.read_text(encoding="utf-8"))} - UNITS for path in MODULES}
    assert found == {path: set() for path in MODULES}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>{{ words.shared.option }}: 5% – {{ x|number(1) }}</p>", []),
        ('<table class="plain grid" id="x-{{ x }}"><td>&nbsp;</td></table>', []),
        ("{# A comment. #}<style>p { color: red }</style><!-- Another. -->", []),
        ("<p>Two words</p>", ["Two words"]),
        ("<p>{{ x }} of {{ y }}</p>", ["of"]),
        ('<nav aria-label="Pages">', ["Pages"]),
        ('<svg title="{{ x }}"><title>Map</title>', ["Map"]),
        ('<img alt="The logo">', ["The logo"]),
        ("<img alt=\"{{ '' if x else 'The logo' }}\">", ["The logo"]),
        ("{{ 'yes' if x else 'no' }}", ["yes", "no"]),
        ("{{ x or 'none' }}", ["none"]),
        ("{{ x ~ ' of ' ~ y }}", [" of "]),
        ('<td class="{{ "even" if x else "odd" }}">', []),
        ('{% call m.table("id", "Two words", "plain grid") %}{% endcall %}', ["Two words"]),
        ('{% call m.table("id", words.x.caption, "plain grid") %}{% endcall %}', []),
        ('{{ m.gap("not known") }}', ["not known"]),
        ("{% for a, b in [('what', 'What it is')] %}{% endfor %}", ["What it is"]),
        ("{% if x == 'not known' %}{% endif %}", []),
    ],
)
def test_prose_in_a_template_is_seen(source: str, found: list[str]) -> None:
    assert in_template(environment({}), source) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('element("span", { class: "small quiet" }, "tick-data"); // A comment.', []),
        ('document.querySelector(".explorer details")', []),
        ('say("numbers.both", { count })', []),
        ('names.join(" and ")', [" and "]),
        ('head("Criterion")', ["Criterion"]),
        ("put(`${count} of ${all} points`)", ["… of … points"]),
    ],
)
def test_prose_in_a_script_is_seen(source: str, found: list[str]) -> None:
    assert in_script(source) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('def f(x: "Literal[1]") -> str:\n    """What it does."""\n    return "grid-cell"', []),
        ('x = say("numbers.none")', []),
        ('def f(x: "Later") -> "tuple[Later, None]": ...', []),
        ('raise ValueError("No such page.")', []),
        ('re.compile("[a-z] or [a-z]")', []),
        ('x.partition("; ")', []),
        ('f"{label} and its districts"', [" and its districts"]),
        ('title = "Highest worst value"', ["Highest worst value"]),
        ('x = {"legal": "law order"}', ["law order"]),
        ('x = "None" if y else "Overall"', ["None", "Overall"]),
        ('x = f"{count} found."', [" found."]),
    ],
)
def test_prose_in_a_module_is_seen(source: str, found: list[str]) -> None:
    assert in_module(source) == found
