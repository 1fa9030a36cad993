"""What a paper's HTML says, read back in its order."""

from html.parser import HTMLParser

_WHOLE = {"h1", "h2", "h3", "p", "li", "caption", "th", "td", "figcaption"}


class _Reader(HTMLParser):
    """Every text of a page but what a picture shows, and what stands at the head of it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.inside: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("svg", "style", "title") or self.hidden:
            self.hidden += tag in ("svg", "style", "title")
        elif tag == "br":
            self.found[-1] += "\n"
        elif tag in _WHOLE:
            self.inside.append("running" if ("class", "running") in attrs else tag)
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("svg", "style", "title"):
            self.hidden -= 1
        elif tag in _WHOLE and not self.hidden and self.inside.pop() == "running":
            self.found.pop()

    def handle_data(self, data: str) -> None:
        if self.inside and not self.hidden:
            self.found[-1] += data


class _Links(HTMLParser):
    """Where the links of a page lead, and what each says."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.inside = True
            self.found.append((dict(attrs)["href"] or "", ""))

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "a"

    def handle_data(self, data: str) -> None:
        if self.inside:
            address, said = self.found.pop()
            self.found.append((address, said + data))


def html_links(page: str) -> list[tuple[str, str]]:
    """The address of each link of a page, and what it says."""
    reader = _Links()
    reader.feed(page)
    return reader.found


def html_said(page: str) -> list[str]:
    """Every text of a page, one a heading, a paragraph, an item, a caption or a cell."""
    reader = _Reader()
    reader.feed(page)
    return [text for text in reader.found if text]
