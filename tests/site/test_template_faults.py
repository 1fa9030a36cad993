"""A fault in a workspace's own template is said with its true file and line; ours are ours."""

import pathlib
from collections.abc import Mapping, Sequence

import pytest
from click.testing import CliRunner

import appraisal.site
from appraisal.cli import main
from appraisal.problems import ProblemsFound
from appraisal.site import template_limits as limits
from appraisal.site.drawing import Page, draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages import accessibility, method, option, sources
from tests.site.drawn_pages import appraised, content_of
from tests.workspaces import cases, workspace

PAGE = Page("accessibility", "accessibility.html", "Accessibility", content_of(statement=None))
COMPARE = "Compare it with the packaged template of that name, or delete it."
MEND = "Mend that line, or delete the file."
DEEP = "it is nested too deeply, or holds a number that is too large"
AT = "templates/accessibility.html:1:1: This template"
ENDLESS = "Take away the loop or the call that does not end, or draw less."


def drawn(own: Mapping[str, str], seconds: float = 30, page: Page = PAGE) -> str:
    appraisal = appraised()
    site = environment(own, seconds=seconds)
    return draw([page], site, shared_content(appraisal, [page]))[page.path].decode()


def problems(own: Mapping[str, str], seconds: float = 30) -> list[str]:
    with pytest.raises(ProblemsFound) as found:
        drawn(own, seconds)
    return [str(problem) for problem in found.value.problems]


@pytest.mark.parametrize(
    ("source", "said"),
    cases(
        {
            "text for a number": (
                "<p>\n{{ 'abc'|number }}",
                "2:1: This template fails: a value on this line is not of the kind that is wanted.",
            ),
            "a name that is not there": (
                "\n\n{{ nothing }}",
                "3:1: This template fails: it uses 'nothing', which is not there.",
            ),
            "a field that is not there": (
                "{{ settings.titel|upper }}",
                "1:1: This template fails: it uses 'titel', which is not there.",
            ),
            "a method": (
                "\n{{ settings.model_dump() }}",
                "2:1: This template fails: it uses 'model_dump', which templates may not reach.",
            ),
            "a template that is not there": (
                "\n{% include 'x.html' %}",
                "2:1: This template fails: there is no template 'x.html'.",
            ),
            "a path that leads out": (
                "{% include '../../etc/passwd' %}",
                "1:1: This template fails: there is no template '../../etc/passwd'.",
            ),
            "itself": (
                "\n{% include 'accessibility.html' %}",
                "2:1: This template fails: it draws itself, or calls itself, without end.",
            ),
            "a macro in itself": (
                "{% macro a() %}\n{{ a() }}{% endmacro %}{{ a() }}",
                "2:1: This template fails: it draws itself, or calls itself, without end.",
            ),
            "a number too large": (
                "{% set x = 10 ** 400 %}{{ x }}{{ x * x * x / 3 }}",
                "1:1: This template works with numbers that are too large.",
            ),
            "a nought below": (
                "\n{{ 1 / 0 }}",
                "2:1: This template fails: a value on this line is not of the kind that is wanted.",
            ),
            "an endless power": (
                "{{ 10 ** 10 ** 10 }}",
                "1:1: This template works with numbers that are too large.",
            ),
            "a text times a number": (
                "{{ 'a' * 1000000000 }}",
                "1:1: This template uses * with something other than numbers.",
            ),
            "a filter that is not there": (
                "\n{{ 1|random }}",
                "2:1: This template fails: No filter named 'random'.",
            ),
            "half of a sign": (
                '\n{{ "\\ud800" }}',
                f"2:1: This template {limits.HALF_A_SIGN}.",
            ),
            "half of a sign on its way": (
                '\n{{ "\\ud800"|markdown }}',
                f"2:1: This template {limits.HALF_A_SIGN}.",
            ),
            "a name with half of a sign": (
                '\n{% include "\\ud800" %}',
                "2:1: This template fails: there is no template '\N{REPLACEMENT CHARACTER}'.",
            ),
            "brackets without end": (
                "{{ " + "(" * 3000 + " }}",
                f"1:1: This template fails: {DEEP}.",
            ),
        }
    ),
)
def test_a_fault_is_said_with_its_line(source: str, said: str) -> None:
    mend = COMPARE if "fails" in said or "sign" in said else ENDLESS
    assert problems({"accessibility.html": source}) == [
        f"templates/accessibility.html:{said} {mend}"
    ]


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% macro a(n) %}{% if n %}{{ a(n - 1) ~ a(n - 1) }}{% endif %}{% endmacro %}{{ a(99) }}",
        "{% for a in range(99999) %}{% for b in range(99999) if b < 0 %}{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{% include 'lines.html' %}{% endfor %}",
    ],
)
def test_what_does_not_end_is_stopped(source: str) -> None:
    assert problems({"accessibility.html": source}, seconds=0.2) == [
        f"{AT} takes longer than 0.2 seconds to draw. {ENDLESS}"
    ]


FIRST = "{% set x0 = settings.title %}"
DOUBLED = "{{% set x{} %}}{{{{ x{} }}}}{{{{ x{} }}}}{{% endset %}}"


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in range(99999) %}" + "word " * 100 + "{% endfor %}",
        "{% set ns %}{% for a in range(99999) %}" + "word " * 100 + "{% endfor %}{% endset %}",
        "{% set a = 'a' * 2 %}"
        if False
        else "{% set x0 = settings.title %}"
        + "".join(f"{{% set x{n + 1} = x{n} ~ x{n} %}}" for n in range(60)),
        FIRST + "".join(DOUBLED.format(n + 1, n, n) for n in range(60)),
        "{{ range(99999)|join('" + "a" * 300 + "') }}",
    ],
)
def test_what_grows_without_end_is_stopped(source: str) -> None:
    assert problems({"accessibility.html": source}) == [
        f"{AT} draws more than 20 million characters. {ENDLESS}"
    ]


def test_a_text_or_list_that_doubles_is_stopped() -> None:
    doubled = "".join(f"{{% set x{n + 1} = x{n} + x{n} %}}" for n in range(60))
    for start in ("'a'", "[1]", "(1,)"):
        said = problems({"accessibility.html": f"{{% set x0 = {start} %}}{doubled}"})
        assert said == [f"{AT} makes a text or list that is too long. {ENDLESS}"]


LISTS = "{% set x0 = [1] %}" + "".join(f"{{% set x{n + 1} = [x{n}, x{n}] %}}" for n in range(60))


@pytest.mark.parametrize(
    "use",
    ["{{ x60 }}", "{{ x60|string }}", "{{ x60 ~ '' }}", "{{ [x60]|join }}", "{{ x60 == [x60] }}"],
)
def test_lists_that_share_lists_are_measured_before_they_are_read(use: str) -> None:
    (said,) = problems({"accessibility.html": LISTS + use})
    assert said == f"{AT} makes a text or list that is too long. {ENDLESS}"


@pytest.mark.parametrize("use", ["{{ 1.5|round(1000000000, 'ceil') }}", "{{ 1|number(99999999) }}"])
def test_digits_without_end_are_refused(use: str) -> None:
    (said,) = problems({"accessibility.html": use})
    assert said == f"{AT} asks for too many digits. {ENDLESS}"


# --- whose fault it is --------------------------------------------------------------------------


def test_a_wrong_value_for_a_packaged_macro_is_the_fault_of_the_line_that_gives_it() -> None:
    source = "{% import 'macros.html' as m with context %}\n\n{{ m.option('nowhere') }}"
    (said,) = problems({"accessibility.html": source})
    assert said == (
        "templates/accessibility.html:3:1: This template fails: it uses 'nowhere', which is not "
        f"there. {COMPARE}"
    )


def test_a_fault_deep_in_an_own_template_is_said_there_and_not_where_it_is_included() -> None:
    own = {"accessibility.html": "\n{% include 'mine.html' %}", "mine.html": "\n\n\n{{ 1 / 0 }}"}
    assert problems(own)[0].startswith("templates/mine.html:4:1: This template fails: ")
    assert problems(own)[0].endswith(MEND)


def test_own_macros_that_lack_one_are_blamed_and_the_packaged_page_is_not() -> None:
    own = {"macros.html": "{% macro unlike() %}{% endmacro %}"}
    appraisal = appraised()
    pages = [page for page in option.pages(appraisal) if page.kind == "option"][:1]
    with pytest.raises(ProblemsFound) as found:
        draw(pages, environment(own), shared_content(appraisal, pages))
    assert [str(problem)[:40] for problem in found.value.problems] == [
        "templates/macros.html:1:1: This template"
    ]


def test_a_syntax_error_is_said_where_it_is_and_not_where_it_is_used() -> None:
    own = {"layout.html": "<html>\n\n{% if %}"}
    assert problems(own)[0].startswith("templates/layout.html:3:1: This template fails: ")


def test_a_fault_of_a_packaged_template_stays_one_of_the_program() -> None:
    page = Page("accessibility", "accessibility.html", "Accessibility", content_of())
    for own in ({}, {"unused.html": "x"}):
        with pytest.raises(Exception, match="statement"):
            drawn(own, page=page)


def test_a_packaged_page_may_take_its_time_whatever_else_the_workspace_has() -> None:
    assert "<h1>Accessibility</h1>" in drawn({"unused.html": "x"}, seconds=-1)


# --- stylesheets and scripts --------------------------------------------------------------------


def test_a_stylesheet_is_not_drawn_unless_it_says_so() -> None:
    page = Page("page", "c.html", "C", content_of())
    own = {"pages/page.html": "{% include 'compare.css' %}", "compare.css": "a{#b{color:{{x}}}\r\n"}
    assert drawn(own, page=page).endswith("a{#b{color:{{x}}}\r\n")
    own["compare.css"] = "{# template #}\nb{width:{{ 1 + 1 }}px}"
    assert drawn(own, page=page).endswith("b{width:2px}")


@pytest.mark.parametrize(
    ("name", "source", "said"),
    [
        ("explore.css", "a {}\n/* </STYLE */", "explore.css:2:4: '</STYLE' ends or hides"),
        ("compare.js", "// </script>", "compare.js:1:4: '</script' ends or hides"),
        ("explore/page.js", "let a = 1 <!--b;", "explore/page.js:1:11: '<!--' ends or hides"),
    ],
)
def test_a_file_that_would_end_the_element_it_is_drawn_into_is_refused(
    name: str, source: str, said: str
) -> None:
    assert problems({name: source})[0].startswith(f"templates/{said}")


# --- the commands -------------------------------------------------------------------------------


@pytest.fixture
def few_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A site of the pages asked about: to compile all templates anew takes longest by far."""
    few = (accessibility.pages, method.pages, sources.pages)
    monkeypatch.setattr(appraisal.site, "SECTIONS", few)


LOOP = "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (
            {
                "pages/accessibility.html": "{{ 'abc'|number }}",
                "pages/method.html": '{{ "\\ud800" }}',
                "pages/sources.html": "{{ settings.parse_raw('x') }}",
            },
            [
                "templates/pages/accessibility.html:1:1: This template fails: a value",
                "templates/pages/method.html:1:1: This template draws half of a sign",
                "templates/pages/sources.html:1:1: This template fails: it uses 'parse_raw', which",
            ],
        ),
        ({"pages/accessibility.html": LOOP}, ["takes longer than 0.5 seconds to draw."]),
        (
            {"accessibility.html": "<p onclick='x'>"},
            ["templates/accessibility.html:1:4: The pages' policy"],
        ),
        (
            {"site.css": "{# template #}\n\n{{ x }}"},
            ["templates/site.css:3:1: This template fails"],
        ),
    ],
    ids=["of several pages", "without end", "against the policy", "of a stylesheet"],
)
@pytest.mark.usefixtures("few_pages")
def test_check_finds_what_a_workspaces_own_templates_do(
    own: Mapping[str, str],
    said: Sequence[str],
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "CHECK_SECONDS", 0.5)
    folder = workspace(tmp_path, {f"templates/{name}": source for name, source in own.items()})
    done = CliRunner().invoke(main, ["check", str(folder)])
    assert done.exit_code == 1
    assert [line for line in said if line not in done.output] == []
    assert "Traceback" not in done.output


@pytest.mark.usefixtures("few_pages")
def test_check_lets_a_minified_stylesheet_pass_that_looks_like_a_template(
    tmp_path: pathlib.Path,
) -> None:
    folder = workspace(tmp_path, {"templates/site.css": b"a{#b{color:red}{%x%}\r\n"})
    assert CliRunner().invoke(main, ["check", str(folder)]).exit_code == 0


def test_what_check_lets_pass_is_in_time_when_it_is_published() -> None:
    assert limits.CHECK_SECONDS * 2 < limits.BUILD_SECONDS
