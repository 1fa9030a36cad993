"""Finds prose that a template, script or module holds instead of naming it in sentences.toml."""

import ast
import re
from collections.abc import Iterator, Sequence

from jinja2 import Environment, nodes

from appraisal.site.sandbox import pieces

LETTER = re.compile(r"[A-Za-z]")
ENTITY = re.compile(r"&#?\w+;")
TAG = re.compile(r"<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>")
UNREAD = re.compile(r"<(style|script)\b.*?</\1>|<!--.*?-->", re.DOTALL)
SAID = re.compile(r"\b(?:aria-label|aria-description|title|alt|placeholder|label)=\"([^\"]*)\"")
CODE = "\0"
"""What stands for a piece of Jinja while the HTML around it is looked at."""
CLASSES_AT = {"table": 2}
"""Which argument of a macro has classes, and any after it: not words, though spaces part them."""


def in_template(environment: Environment, source: str) -> list[str]:
    """The prose of a template: text, attributes that are read out, and constants that are drawn."""
    code = [text for is_code, text in pieces(source) if is_code]
    html = "".join(CODE if is_code else text for is_code, text in pieces(source))
    html = UNREAD.sub(lambda found: CODE * found[0].count(CODE), html)
    attributes = [found[1] for found in SAID.finditer(html)]
    texts = [part.strip() for part in re.split(CODE, TAG.sub(CODE, html))]
    inside = _in_tags(html, code)
    constants = _constants(environment, source, inside)
    return [text for text in (*texts, *attributes, *constants) if _has_letters(text)]


def _has_letters(text: str) -> bool:
    return bool(LETTER.search(ENTITY.sub("", text.replace(CODE, ""))))


def _in_tags(html: str, code: Sequence[str]) -> set[str]:
    """The pieces of Jinja that stand within a tag, but for what is read out: they print no text."""
    found, at = set(), 0
    tags = [range(*tag.span()) for tag in TAG.finditer(html)]
    read_out = [range(*found.span(1)) for found in SAID.finditer(html)]
    for place, sign in enumerate(html):
        if sign == CODE:
            if any(place in tag for tag in tags) and not any(place in said for said in read_out):
                found.add(code[at])
            at += 1
    return found


def _constants(environment: Environment, source: str, inside: set[str]) -> Iterator[str]:
    for is_code, piece in pieces(source):
        if is_code and piece.startswith("{{") and piece not in inside:
            for node in environment.parse(piece).find_all(nodes.Output):
                for part in node.nodes:
                    yield from _printed(part)
    for node in environment.parse(source).find_all((nodes.Call, nodes.List, nodes.Dict)):
        yield from filter(_looks_like_words, _held(node))


def _printed(node: nodes.Node) -> Iterator[str]:
    """The constants among what an expression may print."""
    match node:
        case nodes.Const() if isinstance(node.value, str):
            yield node.value
        case nodes.CondExpr():
            for way in filter(None, [node.expr1, node.expr2]):
                yield from _printed(way)
        case nodes.Or() | nodes.And():
            yield from _printed(node.right)
        case nodes.Concat() | nodes.Add():
            for part in node.iter_child_nodes():
                yield from _printed(part)


def _held(node: nodes.Node) -> Iterator[str]:
    """The constants of a call's arguments, of a list, or of a mapping's values."""
    if isinstance(node, nodes.Call):
        name = getattr(node.node, "attr", getattr(node.node, "name", ""))
        given = node.args[: CLASSES_AT.get(name, len(node.args))]
    elif isinstance(node, nodes.Dict):
        given = [pair.value for pair in node.items]
    else:
        assert isinstance(node, nodes.List)
        given = [part for item in node.items for part in getattr(item, "items", [item])]
    for part in given:
        consts = [part] if isinstance(part, nodes.Const) else part.find_all(nodes.Const)
        yield from (const.value for const in consts if isinstance(const.value, str))


def _looks_like_words(text: str) -> bool:
    """Whether a text is for people: names of files, ids and classes are all of one small word."""
    return bool(re.search(r"\s|^[A-Z]|[.?!‘’“”]$", text)) and bool(LETTER.search(text))


STRING = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|`((?:[^`\\]|\\.)*)`")
COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'])//[^\n]*", re.DOTALL)
SELECTOR = re.compile(r"(?:querySelector(?:All)?\(|class: )$")


def in_script(source: str) -> list[str]:
    """The texts of a script that are made of words: with a capital, or with spaces about words."""
    bare = COMMENT.sub("", source)
    found = [
        (found[1] or "") + re.sub(r"\$\{[^}]*\}", CODE, found[2] or "")
        for found in STRING.finditer(bare)
        if not SELECTOR.search(bare[: found.start()])
    ]
    words = re.compile(r"^[A-Z][a-z]|(?:^|[^\w-])[a-z]+ |\s[a-z]+(?:\s|$)|[a-z][.?!]$")
    return [text.replace(CODE, "…") for text in found if words.search(text)]


def in_module(source: str) -> list[str]:
    """The texts of a module that read as words, but for docstrings, faults of the program, types.

    What is given to a regular expression, or to `startswith` and the like, is looked for, not said.
    """
    tree = ast.parse(source)
    whole = [node for node in ast.walk(tree) if _is_unread(node)]
    whole += [noted for node in ast.walk(tree) for noted in _types(node)]
    unread = {id(part) for node in whole for part in ast.walk(node)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if id(node) not in unread and IN_MODULE.search(node.value)
    ]


IN_MODULE = re.compile(
    r"^[A-Z][a-z]+$|^[A-Z]?[a-z,;’-]+ [a-z]|[a-z] [a-z]+[.?!]?$|^ [a-z]+(?: |[.?!]?$)"
)
"""A capital at its start, or words with spaces between them, or a word about which spaces stand."""
LOOKS = frozenset({"compile", "fullmatch", "match", "search", "sub", "startswith", "endswith"})


def _is_unread(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Raise() | ast.Assert():
            return True
        case ast.Subscript(value=ast.Name(id="Literal" | "Annotated")):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
        case ast.Call(func=ast.Attribute(attr=name)):
            return name in LOOKS
    return False


def _types(node: ast.AST) -> Iterator[ast.AST]:
    """The annotations of a node: a class that stands further down is named in quotes."""
    yield from filter(None, (getattr(node, part, None) for part in ("annotation", "returns")))
