"""Where the packaged templates, fonts and the packaged Derbyshire example lie."""

import pathlib

_PACKAGE = pathlib.Path(__file__).resolve().parent


def templates_folder() -> pathlib.Path:
    """The packaged templates: inside the installed package, or beside it in a checkout."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


def font(weight: str) -> pathlib.Path:
    """The packaged font that pictures are lettered in, `regular` or `bold`."""
    return _PACKAGE / "fonts" / f"{weight}.ttf"


def page_template(kind: str) -> str:
    """The name of the packaged template that draws a kind of page."""
    return f"pages/{kind}.html"


_FORMER = {"functions": "who_does_what", "side_by_side": "beside", "summary": "index"}


def former_template(template: str) -> str:
    """The name that a page's template had before `pages/` was; it still works in a workspace."""
    kind = template.removeprefix("pages/").removesuffix(".html")
    return f"{_FORMER.get(kind, kind)}.html"


def packaged_templates() -> dict[str, pathlib.Path]:
    """Where each packaged template lies, by its names: today's, and those of pages before `pages/`.

    Names have forward slashes and are written as on the disk. Hidden files are none.
    """
    folder = templates_folder()
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    found = {p.relative_to(folder).as_posix(): p for p in files if not p.name.startswith(".")}
    pages = {name: path for name, path in found.items() if name.startswith("pages/")}
    return {former_template(name): path for name, path in pages.items()} | found


def example_folder() -> pathlib.Path:
    """The Derbyshire workspace: inside the installed package, or the checkout's own root."""
    inside = _PACKAGE / "example"
    return inside if inside.is_dir() else _PACKAGE.parent


def starter_folder() -> pathlib.Path:
    """The texts that a new workspace is made of, under the paths of its files."""
    return _PACKAGE / "edit" / "starter"
