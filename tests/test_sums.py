"""Figures are added up alike by every Python, numpy and machine: never by the built-in sum.

Since Python 3.12 `sum` carries the rounding of floats along, and a matrix product has another last
digit with another build of its library. `math.fsum` and `row_sums` have the same everywhere.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.parsed import parsed

PACKAGE = Path(__file__).parents[1] / "appraisal"
MODULES = sorted(PACKAGE.rglob("*.py"))

COUNTED = {
    "numbers of groupings, of councils, of ties or of ways of counting": {
        "appraise/groupings/structures.py: sum(by_size.values())",
        "appraise/groupings/structures.py: sum(counts)",
        "appraise/groupings/structures.py: sum(found.feasible.values())",
        "appraise/groupings/structures.py: sum(self.by_size.values())",
        "appraise/groupings/structures.py: sum(self.edges_by_size.values(), Edges())",
        "appraise/lead.py: sum(led.values())",
        "commands/pointed.py: sum(cells)",
        "model/workshops.py: sum((item.minutes for item in self.agenda))",
        (
            "appraise/packages/totals.py: "
            "sum((len(price.stood_in) + price.unclassed for price in own))"
        ),
        "commands/structures.py: sum(by_size.values())",
        "data/results/network.py: sum(found.degree.values())",
        "findings/functions.py: sum((levels.get(level, 0) for level in _OTHERS))",
        "findings/in_ways.py: sum((count for _, count in rest))",
        "findings/no_regrets.py: sum(held.values())",
        "findings/option_changes.py: sum(told.values())",
        "findings/principles.py: sum(counts.values())",
        "charts/departure_bars.py: sum(found.values())",
        "site/fate_waffles.py: sum(counts.values())",
        "site/pages/assumptions.py: sum(of[name])",
        "site/pages/partnerships.py: sum(fates.values())",
        "site/sorting.py: sum(firsts)",
        "maths/groupings/search.py: sum(by_size.values())",
        "maths/groupings/search.py: sum(size.by_size.values())",
        (
            "maths/packages/limits.py: "
            "sum((int(np.count_nonzero(kept)) for _, kept in blocks(table(limits))))"
        ),
    },
    "whole minutes": {
        "commands/workshop/prepare_text.py: sum((item['minutes'] for item in found.agenda))",
        "findings/run_sheets.py: sum((item['minutes'] for item in items))",
    },
    "widths of columns in whole signs, and sizes in bytes": {
        "load/word_files.py: sum((part.file_size for part in held))",
        "sheets/workshop/arrived.py: sum((part.file_size for part in parts.infolist()))",
        "sheets/workshop/drawing.py: sum((column.width for column in form.columns))",
    },
    "how many of these are true": {
        (
            "appraise/groupings/valuation.py: "
            "sum((body.outside or not body.members for body in self._without_areas))"
        ),
        (
            "appraise/network/ties.py: sum((same_place and same_cluster "
            "for same_place, same_cluster in pairs))"
        ),
        "appraise/network/ties.py: sum((same_place for same_place, _ in pairs))",
        "appraise/notices.py: sum(accepted)",
        "appraise/source_uses.py: sum((source.partisan for source in dataset.sources.values()))",
        ("findings/switching_values.py: sum((row.still for row in rows))"),
        "appraise/places.py: sum(map(bool, who))",
        "findings/candidate_register.py: sum(unknown)",
        "findings/published_money.py: sum((can_be_set_beside(held) for held in bases))",
        "site/pages/sources.py: sum((dataset.sources[i].partisan for i in ids))",
        "appraise/source_uses.py: sum(map(is_assumption, found))",
        "appraise/source_uses.py: sum(map(is_disputed, found))",
        "appraise/source_uses.py: sum(map(is_not_known, found))",
    },
    "tenths of a point, which are whole numbers": {
        "findings/gains.py: sum((part for part in parts if (part > 0) == above))",
        "findings/gains.py: sum(down)",
        "site/gains.py: sum((p.tenths for p in every if p.kind == kind))",
        "site/gains.py: sum((part.tenths for part in parts))",
        "site/side_by_side.py: sum((part.tenths for part in parts))",
        "sheets/workshop/arrived.py: sum((part.file_size for part in parts.infolist()))",
    },
    "arrays of people, which are whole numbers, and which Python adds one after the other": {
        (
            "maths/groupings/search.py: "
            "sum(((blocks >> np.uint64(area) & np.uint64(1)) * count for area, count in "
            "enumerate(counts)))"
        ),
    },
}
"""The sums that may stand though their expression does not say that it is a count, by the reason.
"""

BY_LIBRARY = {
    *("np.dot", "np.vdot", "np.inner", "np.matmul", "np.einsum", "np.tensordot"),
    *("np.corrcoef", "np.cov", "np.convolve", "np.correlate", "np.linalg"),
}
"""What numpy leaves to the library of matrix products that it was built with."""

LAST = {name.rpartition(".")[2] for name in BY_LIBRARY} | {"dot", "mean"}
"""What the name of such a thing ends in, or of a mean."""


SUM = re.compile(r"\bsum\b")
PRODUCT = re.compile(r"@(?!\w)|(?m:^)[ \t]*[^\s@][^\n]*@|\b(" + "|".join(sorted(LAST)) + r")\b")
"""What stands in a text that may use one. A decorator is an @ at the beginning of a line."""


def sums(tree: ast.AST) -> Iterator[str]:
    """Every use of the built-in sum that is not plainly a count; a field may have its name."""
    called = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            called.add(node.func)
            if node.func.id == "sum" and not _counts(node.args[0]):
                yield ast.unparse(node)
        elif isinstance(node, ast.Name) and node.id == "sum" and node not in called:
            yield from ["sum"] * isinstance(node.ctx, ast.Load)


def _counts(summed: ast.expr) -> bool:
    if isinstance(summed, ast.GeneratorExp | ast.ListComp):
        return _whole(summed.elt)
    return isinstance(summed, ast.Call) and ast.unparse(summed).startswith("map(len, ")


def _whole(value: ast.expr) -> bool:
    match value:
        case ast.Compare() | ast.UnaryOp(op=ast.Not()) | ast.Constant(value=int()):
            return True
        case ast.BoolOp():
            return all(map(_whole, value.values))
        case ast.Call(func=ast.Name(id="len" | "bool")):
            return True
        case ast.BinOp(op=ast.LShift(), left=ast.Constant(value=int())):
            return True
    return False


def products(tree: ast.AST) -> Iterator[str]:
    """Matrix products, and means that are not worked out by fsum."""
    for node in ast.walk(tree):
        matrix = isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.MatMult)
        named = isinstance(node, ast.Attribute) and node.attr in LAST
        attribute = ast.unparse(node) if named else ""
        library = attribute in BY_LIBRARY or attribute.endswith(".dot")
        if matrix or library or attribute == "statistics.mean":
            yield ast.unparse(node)


def with_words(words: re.Pattern[str]) -> list[Path]:
    """The modules in whose text a pattern is found: to look through all takes a second."""
    return [path for path in MODULES if words.search(path.read_text(encoding="utf-8"))]


def in_package(found: dict[Path, list[str]]) -> set[str]:
    return {
        f"{path.relative_to(PACKAGE).as_posix()}: {use}"
        for path, uses in found.items()
        for use in uses
    }


def test_no_figures_are_added_up_by_the_built_in_sum() -> None:
    found = in_package({path: list(sums(parsed(path))) for path in with_words(SUM)})
    assert found == set().union(*COUNTED.values())


def test_nothing_hangs_on_the_library_of_matrix_products() -> None:
    assert in_package({path: list(products(parsed(path))) for path in with_words(PRODUCT)}) == set()


@pytest.mark.parametrize(
    "line",
    [
        "sum(weights)",
        "sum(weights.values())",
        "sum(w * v for w, v in pairs)",
        "sum([w for w in weights])",
        "sum(1.0 if w else 0.5 for w in weights)",
        "sum(w and v > 1 for w, v in pairs)",
    ],
)
def test_a_sum_of_figures_is_seen(line: str) -> None:
    assert SUM.search(line)
    assert len(list(sums(ast.parse(line)))) == 1


def test_a_sum_that_is_handed_on_is_seen() -> None:
    assert list(sums(ast.parse("map(sum, rows)"))) == ["sum"]


@pytest.mark.parametrize(
    "line",
    [
        "sum(w > 1 for w in weights)",
        "sum(1 for w in weights)",
        "sum(len(w) for w in weights)",
        "sum(map(len, weights))",
        "sum(bool(w) for w in weights)",
        "sum(not w for w in weights)",
        "sum(1 << i for i in held)",
        "math.fsum(weights)",
    ],
)
def test_counts_and_exact_sums_are_left_alone(line: str) -> None:
    assert list(sums(ast.parse(line))) == []


@pytest.mark.parametrize(
    "line",
    [
        "a @ b",
        "a @= b",
        "(a\n@ b)",
        "(a)@b",
        "np.dot(a, b)",
        "a.dot(b)",
        "np.linalg.eig(a)",
        "statistics.mean(a)",
    ],
)
def test_matrix_products_are_seen(line: str) -> None:
    assert PRODUCT.search(line)
    assert len(list(products(ast.parse(line)))) == 1


def test_a_decorator_is_no_matrix_product() -> None:
    assert not PRODUCT.search("@cache\ndef pages() -> None: ...\n")
