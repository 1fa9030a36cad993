"""Markdown that people typed → HTML that is safe to publish."""

import markdown
import nh3
from markupsafe import Markup

_TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "blockquote", "code", "br", "h3", "h4"}
_TAGS |= {"table", "thead", "tbody", "tr", "th", "td"}
_LINKS = {"http", "https", "mailto"}


def markdown_to_html(text: str | None) -> Markup:
    """Markdown as clean HTML: no scripts, no styles, no images, links to the web only."""
    if not text:
        return Markup("")
    html = markdown.markdown(text, extensions=["tables", "sane_lists"])
    clean = nh3.clean(html, tags=_TAGS, attributes={"a": {"href"}}, url_schemes=_LINKS)
    return Markup(clean)  # noqa: S704 - cleaned on the line above
