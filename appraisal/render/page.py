"""A page before it is drawn, and the environment that draws it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from appraisal.problems import Problem, ProblemsFound
from appraisal.render import words
from appraisal.render.glossary import link_terms
from appraisal.render.markup import markdown_to_html
from appraisal.resources import templates_folder

Site = Mapping[str, bytes]
"""Every file of the published site, by its path with forward slashes."""


@dataclass(frozen=True)
class Page:
    """One page: where it goes, the template that draws it, and what the template is given.

    `nav` is the id of the navigation entry to mark as the current one.
    """

    path: str
    template: str
    title: str
    context: Mapping[str, Any] = field(default_factory=dict)
    nav: str = ""


def environment(own_templates: Mapping[str, str]) -> SandboxedEnvironment:
    """Jinja2 with the workspace's own templates first, escaping everything that people typed.

    The sandbox keeps a workspace's template from reaching anything but what it is given.
    """
    drawn = SandboxedEnvironment(
        loader=ChoiceLoader(
            [DictLoader(dict(own_templates)), FileSystemLoader(templates_folder())]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    drawn.filters |= {
        "markdown": markdown_to_html,
        "whole": words.whole,
        "people": words.people,
        "thousands": words.thousands,
        "number": words.number,
        "per_cent": words.per_cent,
        "day": words.day,
        "in_words": words.in_words,
        "listed": words.listed,
        "count_of": words.count_of,
        "all_of": words.all_of,
    }
    return drawn


def draw(pages: Iterable[Page], site: SandboxedEnvironment, shared: Mapping[str, Any]) -> Site:
    """Draw every page. Each is given its own context, the shared one, and `root`.

    `root` leads from the page back to the site's folder, so that links work from disk and from
    any sub-folder.
    """
    return {page.path: _draw(page, site, shared) for page in pages}


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


def _draw(page: Page, site: SandboxedEnvironment, shared: Mapping[str, Any]) -> bytes:
    context = {**shared, **page.context, "page": page, "root": "../" * page.path.count("/")}
    try:
        html = site.get_template(page.template).render(context)
    except TemplateError as error:
        # The packaged templates are tested; what goes wrong here is a workspace's own template.
        raise ProblemsFound([_template_problem(page.template, error)]) from error
    # The method page holds the glossary itself.
    return (
        html if page.nav == "method" else link_terms(html, f"{context['root']}method.html")
    ).encode()


def _template_problem(template: str, error: TemplateError) -> Problem:
    name = getattr(error, "name", None) or template
    line = getattr(error, "lineno", None) or 1
    mend = "Compare it with the packaged template of that name, or delete it."
    return Problem(f"templates/{name}", line, 1, f"This template fails: {error.message}.", mend)
