"""Scripts in pages do what they did with half of their authors' white space left out."""

import re
from pathlib import Path

import pytest

from appraisal.site.scripts import lean

TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.mark.parametrize(
    ("script", "left"),
    [
        ("/* What it is. */\n\nconst a = 1;\n", "const a = 1;\n"),
        ("/** Two\n  * lines. */\nf();\n\n  g(); // why\n", "f();\ng(); // why\n"),
        ("  // a line\n  x = '//';\n", "x = '//';\n"),
        ("y = 4 /* four */ * 2;\n/* end */", "y = 4 /* four */ * 2;\n"),
        ("/* one */ f(); /* two */\n", "/* one */ f(); /* two */\n"),
        ("z = `a\n  b`;\n", "z = `a\n  b`;\n"),
        ("", ""),
    ],
)
def test_only_what_its_authors_read_is_left_out(script: str, left: str) -> None:
    assert lean(script) == left


def test_every_packaged_script_is_lean_in_its_page() -> None:
    pages = "\n".join(file.read_text(encoding="utf-8") for file in TEMPLATES.rglob("*.html"))
    modules = re.findall(r'<script type="module">\n(.*)\n', pages)
    assert len(modules) == 8
    assert set(modules) == {"{% filter lean %}"}
    for file in TEMPLATES.rglob("*.js"):
        script = file.read_text(encoding="utf-8")
        assert len(lean(script)) < len(script), file
