"""What every page gets once it is drawn, from what stands on it: no template has to ask for it."""

from appraisal.site.cards import carded

TABLES = "tables.css"
"""The stylesheet of pages with tables that become cards."""


def finished(html: str, root: str) -> str:
    """A drawn page with what belongs to its tables; `root` leads from it to the site's folder."""
    with_cards = carded(html)
    return html if with_cards == html else _styled(with_cards, root, TABLES)


def _styled(html: str, root: str, name: str) -> str:
    """A page with one more stylesheet, before those of its own kind, which may say otherwise.

    A layout of the workspace's own without the site's stylesheet gets none.
    """
    site = f'<link rel="stylesheet" href="{root}site.css">'
    return html.replace(site, f'{site}\n  <link rel="stylesheet" href="{root}{name}">', 1)
