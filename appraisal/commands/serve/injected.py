"""What pages get at serve time alone: a script that follows the files, and leave to run it.

The script is let through by the hash of its bytes, as the pages' own are, and may ask this server
for what is new. Nothing of it is ever published.
"""

import base64
import hashlib
import re
from functools import cache
from html import escape
from pathlib import Path

from appraisal.commands.serve import text

ROOM = "-/"
"""Where what belongs to no site is served: no page of a site has such a path."""
EVENTS, STYLE = f"{ROOM}events", f"{ROOM}serve.css"

_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')
_SCRIPTS = re.compile(r"script-src ([^;]*)")
_BARE = (
    '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n  <meta charset="utf-8">\n'
    '  <meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "style-src 'self'; script-src 'none'; base-uri 'none'; form-action 'none'\">\n"
    '  <meta name="viewport" content="width=device-width, initial-scale=1">\n'
    '  <meta name="color-scheme" content="light dark">\n  <title>{title}</title>\n'
    '  <link rel="icon" href="data:,">\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{said}</p>\n'
    "</main>\n</body>\n</html>\n"
)


def injected(page: bytes, path: str, made: str) -> bytes:
    """A page with the script; `made` tells which state of the page it is."""
    allowed = _POLICY.sub(_allowing, page.decode(), count=1)
    body, end, rest = allowed.rpartition("</body>")
    if not end:  # a layout of the workspace's own may have none
        body, rest = allowed, ""
    return f"{body}{_script(path, made)}{end}{rest}".encode()


def bare(title: str, said: str) -> bytes:
    """A page where the site has none; `said` is HTML."""
    return _BARE.format(title=escape(title), said=said).encode()


def _script(path: str, made: str) -> str:
    held = {"page": path, "made": made, "lost": text.LOST, "label": text.STRIP}
    data = "".join(f' data-{name}="{escape(value)}"' for name, value in held.items())
    return f'<link rel="stylesheet" href="/{STYLE}">\n<script{data}>{script()}</script>\n'


def _allowing(policy: re.Match[str]) -> str:
    """The policy of a page with the script's hash, and with leave to ask this server alone."""
    digest = base64.b64encode(hashlib.sha256(script().encode()).digest()).decode()

    def with_hash(scripts: re.Match[str]) -> str:
        others = scripts[1].replace("'none'", "").strip()
        return f"script-src {f'{others} '.lstrip()}'sha256-{digest}'"

    return f"{policy[1]}{_SCRIPTS.sub(with_hash, policy[2])}; connect-src 'self'{policy[3]}"


@cache
def script() -> str:
    """The script, as it stands beside this module."""
    return Path(__file__).with_name("serve.js").read_text(encoding="utf-8")


@cache
def style() -> bytes:
    """What the script draws looks so."""
    return Path(__file__).with_name("serve.css").read_bytes()
