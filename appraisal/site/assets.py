"""The files that pages use: the stylesheets and the publisher's logo."""

from appraisal.model import Logo
from appraisal.site.drawing import Site, text_of
from appraisal.site.sandbox import Sandbox, is_template
from appraisal.site.styles import lean_style

ASSETS = (
    "site.css",
    "tables.css",
    "sorting.css",
    "rail.css",
    "filter.css",
    "pages.css",
    "land.css",
    "brief.css",
    "evidence.css",
    "register.css",
    "money.css",
    "claims.css",
    "safety.css",
    "tornado.css",
    "values.css",
    "option.css",
    "council.css",
)


def assets(drawn: Sandbox, logo: Logo | None) -> Site:
    """The site's own files. A stylesheet of the workspace's own replaces the packaged one.

    One of its own is published as it was read, unless it says that it is a template; a packaged
    one is published lean.
    """
    styles = {name: _style(drawn, name).encode() for name in ASSETS}
    path = logo_path(logo)
    return styles if logo is None or path is None else {**styles, path: logo.content}


def _style(drawn: Sandbox, name: str) -> str:
    source = drawn.source(name)
    if drawn.packaged(name):
        return lean_style(source)
    return text_of(name, drawn, {}) if is_template(name, source) else source


def logo_path(logo: Logo | None) -> str | None:
    """Where the logo goes in the site; None without one."""
    return None if logo is None else f"brand/{logo.name}"
