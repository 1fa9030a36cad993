"""The extension that VS Code recommends to whoever opens a workspace."""

import json
import re
from typing import Any

EXTENSION = "redhat.vscode-yaml"
PLACE = ".vscode/extensions.json"
"""Where VS Code looks for what a folder recommends."""

_INDENTED = re.compile(r'\n([ \t]+)"')


def recommending(text: str | None) -> str | None:
    """The text of `.vscode/extensions.json` with the extension among those that it recommends.

    `text` is what stands there, None where there is no such file. None comes back where that can't
    be read, as where it has comments: it is somebody's own, and nothing of it may be lost. A
    text that names the extension already, be it as one that is not wanted, comes back as it is.
    """
    if text is None or not text.strip():
        return _as_text({"recommendations": [EXTENSION]}, "\t")
    try:
        held: Any = json.loads(text.removeprefix("\ufeff"))
    except ValueError:
        return text if _names(re.findall(r'"([^"\n]*)"', text)) else None
    listed = held.get("recommendations", []) if isinstance(held, dict) else None
    if not isinstance(listed, list):
        return None
    if _names(listed) or _names(held.get("unwantedRecommendations", [])):
        return text
    indented = _INDENTED.search(text)
    made = _as_text({**held, "recommendations": [*listed, EXTENSION]}, (indented or ["", "\t"])[1])
    return made.replace("\n", "\r\n") if "\r\n" in text else made


def _names(listed: Any) -> bool:
    return isinstance(listed, list) and EXTENSION in [str(each).casefold() for each in listed]


def _as_text(held: Any, indent: str) -> str:
    return json.dumps(held, indent=indent, ensure_ascii=False) + "\n"
