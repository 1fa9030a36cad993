"""Styles in pages say what they said without their authors' white space."""

from pathlib import Path

import pytest

from appraisal.site.styles import lean_style, lean_styles

TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.mark.parametrize(
    ("style", "left"),
    [
        ("/* What it is. */\n.a {\n  color: red;\n}\n", ".a{color: red}"),
        (".a { x: 1; } /* why */\n.b :is(.c, .d) { y: 2 }", ".a{x: 1}.b :is(.c, .d){y: 2}"),
        ("a,\nb { x: 1; ; }", "a, b{x: 1}"),
        ("@media print {\n  a { x: 1; }\n}\n", "@media print{a{x: 1}}"),
        ("a::after { content: ' ; { \\' }  '; }", "a::after{content: ' ; { \\' }  '}"),
        ('a::after { content: "/* kept */"; }', 'a::after{content: "/* kept */"}'),
        ("a { background: url(data:x;  y); }", "a{background: url(data:x;  y)}"),
        ("a/* one */b {}", "a b{}"),
        ("", ""),
    ],
)
def test_only_what_its_authors_read_is_left_out(style: str, left: str) -> None:
    assert lean_style(style) == left


def test_every_packaged_style_is_shorter_and_as_lean_as_it_gets() -> None:
    for file in TEMPLATES.rglob("*.css"):
        style = file.read_text(encoding="utf-8")
        assert len(lean_style(style)) < len(style), file
        assert lean_style(lean_style(style)) == lean_style(style), file


def test_a_page_has_its_own_styles_lean_and_nobody_elses() -> None:
    page = "<style m1>\na { x: 1; }\n</style><style>\nb { y: 2; }\n</style><p>a { z: 3; }\n"
    assert lean_styles(page, "m1") == (
        "<style m1>a{x: 1}</style><style>\nb { y: 2; }\n</style><p>a { z: 3; }\n"
    )
