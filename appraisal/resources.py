"""Where the packaged templates and the packaged Derbyshire example lie."""

import pathlib

_PACKAGE = pathlib.Path(__file__).resolve().parent


def templates_folder() -> pathlib.Path:
    """The packaged templates: inside the installed package, or beside it in a checkout."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


def example_folder() -> pathlib.Path:
    """The Derbyshire workspace: inside the installed package, or the checkout's own root."""
    inside = _PACKAGE / "example"
    return inside if inside.is_dir() else _PACKAGE.parent
