"""What a workspace's own templates hold that the pages' policy (content_security.py) never runs."""

import re
from collections.abc import Iterator, Mapping

from appraisal.problems import Problem
from appraisal.site.sandbox import pieces

_TAG = re.compile(r"<!--|<([a-z][-\w:]*)", re.IGNORECASE)
_PART = re.compile(
    r"""\s*(?:(?P<end>>)|(?P<name>[^\s"'<>/=]+)(?:\s*=\s*(?P<value>"[^"]*|'[^']*|[^\s<>"']+))?|.)""",
    re.DOTALL,
)
_CLOSING = {
    name: re.compile(end, re.IGNORECASE)
    for name, end in {"": "-->", "script": "</script", "style": "</style"}.items()
}
_HANDLER = re.compile(r"on[a-z]+", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\s*(?:https?:|//|ftp:)", re.IGNORECASE)
_NO_HTML = (".css", ".js")

Part = tuple[str, str, str, int]
"""An element, its attribute with its value, and where in the text that stands."""


def unrun(own: Mapping[str, str]) -> Iterator[Problem]:
    """A Problem for every event handler, script of another file and picture from elsewhere.

    `own` has what each of the workspace's templates holds, by its name.
    """
    for name, source in sorted(own.items()):
        if not name.lower().endswith(_NO_HTML):
            html = "".join(_blank(text) if is_code else text for is_code, text in pieces(source))
            for element, attribute, value, at in _attributes(html):
                if found := _refusal(element, attribute, value):
                    line = html.count("\n", 0, at) + 1
                    column = at - html.rfind("\n", 0, at)
                    yield Problem(f"templates/{name}", line, column, *found)


def _blank(text: str) -> str:
    """As much room, so that every place stays what it is."""
    return "".join("\n" if sign == "\n" else " " for sign in text)


def _refusal(element: str, attribute: str, value: str) -> tuple[str, str] | None:
    """What is wrong with an attribute, and how to mend it; None for one that works."""
    if _HANDLER.fullmatch(attribute):
        return f"The pages' policy does not run `{attribute}=`.", "Take it away."
    if (element, attribute) == ("script", "src"):
        what = "The pages' policy does not run a script that lies in another file."
        return what, "Write the script itself between <script> and </script>."
    if element == "img" and attribute in ("src", "srcset") and _ELSEWHERE.match(value):
        what = "The pages' policy does not show a picture from elsewhere."
        return what, "Take it away, or write the picture into the page as `data:`."
    return None


def _attributes(html: str) -> Iterator[Part]:
    """Every attribute of every element; comments, scripts and styles are not looked into.

    Each sign is looked at a few times at most, however the text is made.
    """
    end = 0
    while tag := _TAG.search(html, end):
        element = (tag[1] or "").lower()
        end = tag.end()
        while element and (part := _PART.match(html, end)) and part["end"] is None:
            end = part.end()
            if part["name"] is not None:
                value = part["value"] or ""
                # The closing quotation mark belongs to the value.
                end += value[:1] in ("'", '"') and value[:1] == html[end : end + 1]
                yield element, part["name"].lower(), value.lstrip("\"'"), part.start("name")
        if element in _CLOSING:
            close = _CLOSING[element].search(html, end)
            if close is None:
                return
            end = close.end()
