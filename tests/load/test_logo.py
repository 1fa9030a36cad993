"""A logo is what its name says, and runs, fetches and hides nothing."""

import pathlib

import pytest

from appraisal.load.logo import fault
from tests.workspaces import problems_of, workspace

SVG = "image/svg+xml"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF"
OPEN = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:h="http://www.w3.org/1999/xhtml">'
)


def svg(inside: str) -> bytes:
    return f"{OPEN}{inside}</svg>".encode()


@pytest.mark.parametrize(
    "inside",
    [
        "",
        '<path d="M0 0H10" fill="#123456" style="stroke: red"/>',
        '<linearGradient id="g"/><rect fill="url(#g)"/><use xlink:href="#g" href="#g"/>',
        "<style>path { fill: url('#g') }</style><title>Two \\ words @import</title>",
        '<x:RDF xmlns:x="http://www.w3.org/1999/02/22-rdf-syntax-ns#" x:about=""/>',
    ],
)
def test_a_plain_drawing_is_a_logo(inside: str) -> None:
    assert fault(SVG, svg(inside)) is None


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<script>alert(1)</script>", "the element <script>"),
        ("<h:script>alert(1)</h:script>", "the element <script>"),
        ("<foreignObject/>", "the element <foreignObject>"),
        ("<image href='x.png'/>", "the element <image>"),
        ("<a href='#x'/>", "the element <a>"),
        ("<animate attributeName='href'/>", "the element <animate>"),
        ("<set attributeName='href' to='javascript:x'/>", "the element <set>"),
        ("<rect onload='x'/>", "the attribute onload, which runs something"),
        ("<g onclick='x'/>", "the attribute onclick, which runs something"),
        ("<use href='https://a.example/#x'/>", "the attribute href, which leads out of it"),
        ("<use xlink:href='data:image/svg+xml,x'/>", "the attribute href, which leads out of it"),
        ("<g xml:base='https://a.example'/>", "the attribute base, which leads out of it"),
        (
            "<rect fill='url(https://a.example/#x)'/>",
            "the attribute fill, which fetches something from elsewhere",
        ),
        (
            "<rect style='fill: URL( //a.example )'/>",
            "the attribute style, which fetches something from elsewhere",
        ),
        (
            "<style>@import 'https://a.example';</style>",
            "a style that fetches something from elsewhere",
        ),
        (
            "<style>@im<![CDATA[port]]> 'x';</style>",
            "a style that fetches something from elsewhere",
        ),
        ("<style>a { b: \\75rl(x) }</style>", "a style that fetches something from elsewhere"),
        ("<?xml-stylesheet href='x'?>", "the instruction <?xml-stylesheet?>"),
    ],
)
def test_what_runs_or_fetches_is_refused_by_name(inside: str, what: str) -> None:
    found = fault(SVG, b"\n" + svg(inside))
    assert found is not None
    assert found[0] == 2
    assert found[2:] == (
        f"This logo has {what}, which a logo may not have.",
        "Save it again as a plain SVG, without that.",
    )


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"),
        b"<!DOCTYPE svg>" + svg(""),
    ],
)
def test_a_doctype_is_refused_before_its_entities_are_read(content: bytes) -> None:
    found = fault(SVG, content)
    assert found is not None
    assert found[2] == "This logo has a DOCTYPE, which a logo may not have."


@pytest.mark.parametrize("content", [b"", b"<svg", PNG, b"<html/>", b"<svg/>", b"\xff\xfe\x00"])
def test_what_is_no_svg_is_refused(content: bytes) -> None:
    assert fault(SVG, content) is not None


DEEP = "elements more than 100 deep"


@pytest.mark.parametrize(
    ("most", "one_more", "what"),
    [
        ("<g>" * 99 + "</g>" * 99, "<g>" * 100 + "</g>" * 100, DEEP),
        ("<g/>" * 4_999, "<g/>" * 5_000, "more than 5,000 elements"),
        ('<g id="a" x="1"/>' * 2_500, '<g id="a" x="1"/>' * 2_501, "more than 5,000 attributes"),
        ('<use href="#a"/>' * 20, '<use href="#a"/>' * 21, "more than 20 <use>"),
    ],
)
def test_a_drawing_that_would_freeze_a_browser_is_refused(
    most: str, one_more: str, what: str
) -> None:
    assert fault(SVG, svg(most)) is None
    found = fault(SVG, svg(one_more))
    assert found is not None
    assert found[2] == f"This logo has {what}, which a logo may not have."


def test_a_very_deep_drawing_is_refused_without_an_error() -> None:
    found = fault(SVG, svg("<g>" * 50_000 + "</g>" * 50_000))
    assert found is not None
    assert found[2] == f"This logo has {DEEP}, which a logo may not have."


FETCHES = "a style that fetches something from elsewhere"
HIDDEN = "the attribute mask, which fetches something from elsewhere"


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<style>@im<title/>port 'x';</style>", "an element inside <style>"),
        ("<style>@im<!-- -->port 'x';</style>", FETCHES),
        ("<style>@im/**/port 'x';</style>", FETCHES),
        ("<style>u/* */rl(https://a.example)</style>", FETCHES),
        ("<style>a {b: '/*'} @import 'x'; /*'*/</style>", FETCHES),
        ("<style>a {b: src('x')}</style>", FETCHES),
        ("<style>a {b: image('x')}</style>", FETCHES),
        ("<style>a {b: -webkit-image-set('x' 1x)}</style>", FETCHES),
        ("<style>a {b: cross-fade('x', 'y')}</style>", FETCHES),
        ("<style>a {b: expression(x)}</style>", FETCHES),
        ("<style>a {b: url(/**/#a)}</style>", FETCHES),
        ("<g mask='image-set(&quot;x&quot; 1x)'/>", HIDDEN),
        ("<g mask='src(&quot;x&quot;)'/>", HIDDEN),
        ("<g mask='ur/**/l(x)'/>", HIDDEN),
    ],
)
def test_no_style_hides_what_it_fetches(inside: str, what: str) -> None:
    found = fault(SVG, svg(inside))
    assert found is not None
    assert found[2] == f"This logo has {what}, which a logo may not have."


def test_a_style_with_comments_and_inner_links_alone_is_fine() -> None:
    assert fault(SVG, svg("<style>/* the sea */ path { fill: url(#g) }</style>")) is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("logo.gif", "'logo.gif' is no logo file. Name a .svg, .png or .jpg file that lies in"),
        ("logo.png", "There is no file 'logo.png'. Put the logo beside appraisal.yaml."),
    ],
)
def test_a_bad_name_of_a_logo_is_said_where_it_stands(
    name: str, said: str, tmp_path: pathlib.Path
) -> None:
    settings = f"title: A test\ndate: 2026-01-01\ntheme:\n  logo: {name}\n"
    (found,) = problems_of(workspace(tmp_path, {"appraisal.yaml": settings}))
    assert found.startswith(f"appraisal.yaml:4:9: {said}")


def test_pictures_begin_as_their_kind_does() -> None:
    assert fault("image/png", PNG) is None
    assert fault("image/jpeg", JPEG) is None
    assert fault("image/png", JPEG) == (
        1,
        1,
        "This is not a PNG picture, whatever its name says.",
        "Save it again as PNG, or give it the ending of what it is.",
    )
    assert fault("image/jpeg", svg("")) is not None


def test_a_faulty_logo_is_a_problem_of_its_file(tmp_path: pathlib.Path) -> None:
    files = {
        "appraisal.yaml": "title: A test\ndate: 2026-01-01\ntheme: {logo: logo.svg}\n",
        "logo.svg": OPEN + "\n<script/></svg>",
    }
    (said,) = problems_of(workspace(tmp_path, files))
    assert said == (
        "logo.svg:2:1: This logo has the element <script>, which a logo may not have. "
        "Save it again as a plain SVG, without that."
    )
