"""The files that pages use: the stylesheets and the publisher's logo."""

from jinja2 import Environment

from appraisal.model import Logo
from appraisal.render.page import Site

ASSETS = ("site.css", "pages.css", "safety.css")


def assets(drawn: Environment, logo: Logo | None) -> Site:
    """The site's own files; stylesheets are templates, so that a workspace can replace them."""
    styles = {name: drawn.get_template(name).render().encode() for name in ASSETS}
    path = logo_path(logo)
    return styles if logo is None or path is None else {**styles, path: logo.content}


def logo_path(logo: Logo | None) -> str | None:
    """Where the logo goes in the site; None without one."""
    return None if logo is None else f"brand/{logo.name}"
