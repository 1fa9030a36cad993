"""A page before it is drawn, and the environment that draws it."""

import pathlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader, FunctionLoader
from msgspec import Struct

from appraisal.findings.glossary import link_terms
from appraisal.problems import Problem, ProblemsFound
from appraisal.resources import (
    former_template,
    packaged_templates,
    page_template,
    templates_folder,
)
from appraisal.site.compiled import Beside, Compiled, beside_modules
from appraisal.site.content_security import secured
from appraisal.site.markup import one_stop
from appraisal.site.navigation import REDIRECT, above, address, group_of, pictured
from appraisal.site.never_run import unrun
from appraisal.site.sandbox import Sandbox
from appraisal.site.template_faults import problem_of, referenced
from appraisal.site.template_limits import BUILD_SECONDS, TOO_SLOW, Limited
from appraisal.site.words import words

METHOD = address("method")

Site = Mapping[str, bytes]
"""Every file of the published site, by its path with forward slashes."""

Finish = Callable[[str, str], str]
"""What a drawn page gets beside what its template draws, from its HTML and the way to its root."""


class Page(Struct, frozen=True, dict=True):
    """One page: its kind, where it goes, and what its template is given.

    `kind` is an id of navigation.py, or REDIRECT for a page that has moved.
    `given` is its content or, so that a page need not wait for others, a partial that makes it.
    """

    kind: str
    path: str
    title: str
    given: Any

    @cached_property
    def content(self) -> Any:
        """A frozen struct, made once; the template names its fields as they are."""
        return self.given() if isinstance(self.given, partial) else self.given

    @property
    def description(self) -> str:
        """What a search engine or a message shows of it: its finding, empty without one."""
        findings: tuple[str, ...] = getattr(self.content, "findings", ())
        found: str = getattr(self.content, "finding", "")
        return found or next(iter(findings), "")

    @property
    def template(self) -> str:
        """The packaged template that draws it."""
        return "redirect.html" if self.kind == REDIRECT else page_template(self.kind)

    @property
    def picture(self) -> str:
        """Where its picture goes in the site; empty for none."""
        return f"pictures/{self.path.removesuffix('.html')}.png" if pictured(self.kind) else ""


class DrawnPage(Struct, frozen=True):
    """What a template knows of the page that it draws.

    `picture` is the path of its picture, `group` the group of the navigation that it belongs to,
    and `under` the kind of page that it is under; empty for none.
    """

    kind: str
    path: str
    title: str
    description: str
    picture: str
    group: str
    under: str


def environment(
    own_templates: Mapping[str, str], digest: str = "", seconds: float = BUILD_SECONDS
) -> Sandbox:
    """Jinja2 with the workspace's own templates first, escaping everything that people typed.

    The sandbox keeps a workspace's template from reaching anything but what it is given; where
    there is one, a page gets `seconds` to be drawn in. `digest` is that of all files. Raises
    ProblemsFound for a stylesheet or script that would end the element that it is drawn into, and
    for what the pages' policy does not run.
    """
    settings: dict[str, Any] = {
        "loader": ChoiceLoader(
            [
                DictLoader(dict(own_templates)),
                FileSystemLoader(templates_folder()),
                FunctionLoader(_by_former_name),
            ]
        ),
        "trim_blocks": True,
        "lstrip_blocks": True,
        "keep_trailing_newline": True,
        "auto_reload": False,  # each site has an environment of its own
    }
    if not own_templates:
        return Sandbox(digest, bytecode_cache=_COMPILED, **settings)
    if problems := [*_breakouts(own_templates), *unrun(own_templates)]:
        raise ProblemsFound(problems)
    limited = Limited(digest, own_templates, seconds, **settings)
    limited.bytecode_cache = Beside(_COMPILED, limited.mark)
    return limited


_COMPILED = Compiled(beside_modules())
"""Compiling takes most of a small build: who publishes again saves it."""


def _by_former_name(name: str) -> str | None:
    """A page's packaged template, which a workspace's own may name as it was named before."""
    found = packaged_templates().get(name)
    return None if found is None else found.read_text(encoding="utf-8")


_BREAKOUT = {".css": re.compile(r"</style", re.I), ".js": re.compile(r"</script|<!--", re.I)}
"""What ends a style or script element, or hides its end, wherever it stands."""


def _breakouts(own: Mapping[str, str]) -> Iterator[Problem]:
    for name, source in sorted(own.items()):
        pattern = _BREAKOUT.get(pathlib.PurePosixPath(name).suffix.lower())
        if found := pattern and pattern.search(source):
            line = source.count("\n", 0, found.start()) + 1
            column = found.start() - source.rfind("\n", 0, found.start())
            what = f"'{found[0]}' ends or hides the element that this file is drawn into."
            mend = "Take it away, or write it with a backslash: '<\\/…'."
            yield Problem(f"templates/{name}", line, column, what, mend)


def _as_it_is(html: str, root: str) -> str:
    del root
    return html


def draw(pages: Iterable[Page], site: Sandbox, shared: Any, finish: Finish = _as_it_is) -> Site:
    """Draw every page. Each is given its own content, the shared one, `words` and `root`.

    `shared` is the frozen struct of layout.py. `root` leads from the page back to the site's
    folder, so that links work from disk and from any sub-folder. `finish` is finishing.py's, for a
    site that readers get. Raises ProblemsFound with the first fault of every page whose fault lies
    in a template of the workspace's own.
    """
    drawn: dict[str, bytes] = {}
    problems: list[Problem] = []
    for page in pages:
        try:
            drawn[page.path] = _draw(page, site, shared, finish)
        except ProblemsFound as found:
            problems += found.problems
            # A template that takes too long takes as long again on every page.
            if any(problem.what.startswith(TOO_SLOW) for problem in found.problems):
                break
    if problems:
        raise ProblemsFound(problems)
    return drawn


def check_paths(paths: Iterable[str]) -> None:
    """Make sure that every file of a site has a place of its own, on any system.

    Raises ValueError where two paths are one, or one but for small and capital letters, or where
    a file has the name of another's folder.
    """
    seen: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        plain = path.casefold()
        above = {plain[:at] for at, sign in enumerate(plain) if sign == "/"}
        if plain in seen | folders or above & seen:
            raise ValueError(f"Two files of the site have one path: {path}.")
        seen.add(plain)
        folders |= above


def _draw(page: Page, site: Sandbox, shared: Any, finish: Finish) -> bytes:
    root = "../" * page.path.count("/")
    given = {**named(shared), **named(page.content), "page": place_of(page), "root": root}
    given["words"] = words(root)
    html = one_stop(text_of(_template(page, site), site, given))
    # The method page holds the glossary itself.
    linked = html if page.kind == "method" else link_terms(html, f"{root}{METHOD}")
    return secured(finish(linked, root), site.mark).encode()


def place_of(page: Page) -> DrawnPage:
    """A page as its template knows it."""
    return DrawnPage(
        kind=page.kind,
        path=page.path,
        title=page.title,
        description=page.description,
        picture=page.picture,
        group=group_of(page.kind),
        under=above(page.kind),
    )


def named(content: Any) -> dict[str, Any]:
    """The fields of a struct by name, as they are."""
    return {name: getattr(content, name) for name in content.__struct_fields__}


def _template(page: Page, site: Sandbox) -> str:
    """The template of a page; the workspace's own may have the name that it had before."""
    own = site.own if isinstance(site, Limited) else {}
    former = former_template(page.template)
    return former if former in own and page.template not in own else page.template


def text_of(template: str, site: Sandbox, context: Mapping[str, Any]) -> str:
    """What a template draws. Raises ProblemsFound where the workspace's own part of it fails."""
    if not isinstance(site, Limited):
        return site.get_template(template).render(context)
    site.begin(limited=not site.own.keys().isdisjoint(referenced(template, site)))
    try:
        text = site.get_template(template).render(context)
        text.encode()  # what reached the page in any other way than by being printed
        return text
    except Exception as error:
        problem = problem_of(error, template, site, site.own)
        if problem is None:
            raise
        raise ProblemsFound([problem]) from error
