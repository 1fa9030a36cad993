"""What a template prints is what `markupsafe.escape` makes of it, whatever it is."""

from typing import Any

import pytest
from markupsafe import Markup, escape

from appraisal.site.drawing import environment
from appraisal.site.written import written


class Loud(str):
    """A text whose own words differ from its letters."""

    __slots__ = ()

    def __str__(self) -> str:
        return "<loud>"


class Disguised:
    """Says that it is markup, and is not."""

    __class__ = Markup  # type: ignore[assignment]

    def __str__(self) -> str:
        return "<script>"


class Html:
    """Says itself what it is as HTML."""

    def __html__(self) -> str:
        return "<b>safe</b>"


class Count(int):
    """A number that is printed as something else."""

    def __str__(self) -> str:
        return "<count>"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Ash & Oak", "Ash &amp; Oak"),
        ("<script>", "&lt;script&gt;"),
        ('"it\'s"', "&#34;it&#39;s&#34;"),
        ("Ash", "Ash"),
        (Markup("<em>Ash</em>"), "<em>Ash</em>"),
        (1.25, "1.25"),
        (-7, "-7"),
        (True, "True"),
        (None, "None"),
        (["<"], "[&#39;&lt;&#39;]"),
        (Html(), "<b>safe</b>"),
    ],
)
def test_text_is_escaped_and_markup_stays(value: Any, text: str) -> None:
    assert written(value) == text


def test_it_is_what_escape_makes() -> None:
    odd = [Loud("loud"), Disguised(), Html(), Count(3), float("inf"), 1e-300, {1: "<"}]
    for value in [*odd, *(f"a{chr(sign)}b" for sign in range(0x250))]:
        assert written(value) == str(escape(value))


@pytest.mark.parametrize(
    "source",
    [
        "{{ typed }}",
        "{% block main %}{{ typed }}{% endblock %}",
        "{% macro said(it) %}{{ it }}{% endmacro %}{{ said(typed) }}",
        "{% macro said() %}{{ caller() }}{% endmacro %}{% call said() %}{{ typed }}{% endcall %}",
        "{% set kept %}{{ typed }}{% endset %}{{ kept }}",
        "{% filter trim %}{{ typed }}{% endfilter %}",
        "{% for one in [typed] %}{{ one }}{% endfor %}",
    ],
)
@pytest.mark.parametrize("own", [{}, {"x.html": ""}])
def test_what_is_typed_is_escaped_once_wherever_it_is_printed(
    source: str, own: dict[str, str]
) -> None:
    drawn = environment(own).from_string(source).render(typed="<b>'&\"")
    assert drawn == "&lt;b&gt;&#39;&amp;&#34;"
