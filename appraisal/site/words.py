"""The fixed prose of templates: the groups `words` of sentences.toml, as a template is given them.

Beside the places of a pattern, prose may hold `**strong**`, `` `code` `` and `[text](target)`: a
link to a kind of page (`robustness`), to a file of the site (`data/matrix.csv`), to a place within
a page (`#values`, `robustness#methods`), or to a value (`{href}`).
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from markupsafe import Markup, escape

from appraisal.findings.sentences import filled, patterns
from appraisal.site.navigation import address

GROUP = "words."
"""How the keys of fixed prose begin."""
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_CODE = re.compile(r"`(.+?)`")
_LINK = re.compile(r"\[([^]]+)\]\(([^)]+)\)")
_SIGNS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


@cache
def words(root: str = "") -> dict[str, Any]:
    """Prose by group and name, as `words.method.lead`; links start at `root`.

    Plain dicts, as templates may read no other mapping. Raises KeyError for a link to a page that
    there isn't.
    """
    made: dict[str, Any] = {}
    for key, text in patterns().items():
        if key.startswith(GROUP):
            *groups, name = key.removeprefix(GROUP).split(".")
            held = made
            for group in groups:
                held = held.setdefault(group, {})
            held[name] = html(text, root)
    return made


def html(text: str, root: str) -> Markup:
    """Prose as HTML; its places stay to be filled."""
    return Markup(  # noqa: S704 - all that is no mark of ours is escaped below
        _LINK.sub(lambda link: f'<a href="{href(link[2], root)}">{link[1]}</a>', _marked(text))
    )


@cache
def _marked(text: str) -> str:
    """Prose as HTML but for its links, which alone hang on where a page stands."""
    strong = _STRONG.sub(r"<strong>\1</strong>", text.translate(_SIGNS))
    return _CODE.sub(r"<code>\1</code>", strong)


def href(target: str, root: str) -> str:
    """Where a link leads: to a page by its kind, a file of the site, a place or a value."""
    if target.startswith("{"):
        return target
    page, sign, place = target.partition("#")
    if page and "/" not in page:
        page = address(page)
    return f"{root if page else ''}{page}{sign}{place}"


def told(prose: str, **values: object) -> Markup:
    """Prose with values in its places, escaped where they are no HTML yet.

    Raises KeyError for a place without a value.
    """
    given: Mapping[str, Any] = {
        name: value if isinstance(value, int) else escape(value) for name, value in values.items()
    }
    return Markup(filled(escape(prose), given))  # noqa: S704 - escaped here and on the line above
