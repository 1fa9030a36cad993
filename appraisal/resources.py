"""Where the packaged templates and the packaged Derbyshire example lie."""

import pathlib

_PACKAGE = pathlib.Path(__file__).resolve().parent


def templates_folder() -> pathlib.Path:
    """The packaged templates: inside the installed package, or beside it in a checkout."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


def packaged_templates() -> frozenset[str]:
    """The names of the packaged templates, with forward slashes, as they are written on the disk.

    Hidden files are none.
    """
    folder = templates_folder()
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return frozenset(path.as_posix() for path in found if not path.name.startswith("."))


def example_folder() -> pathlib.Path:
    """The Derbyshire workspace: inside the installed package, or the checkout's own root."""
    inside = _PACKAGE / "example"
    return inside if inside.is_dir() else _PACKAGE.parent
