"""Each module of the tool has its test module, and each test module has something to test.

`appraisal/load/flow.py` is tested by `tests/load/test_flow.py`, and what is tested nowhere else
is looked for there. A test module may also stand for its whole package, by the package's name.
"""

from pathlib import Path

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "appraisal"

LONGEST = 400

ROOMS_OF_THEIR_OWN = {
    "browser": "what is seen and done in a browser, on every page",
    "fuzz": "whole workspaces, spoilt at random",
    "example": "the evidence of the workspace that is shipped, and what it comes to",
    "second_opinion": "every number of the comparison, worked out again from the files alone",
    "mutants": "small faults, made by hand, that the tests must see",
    "workshops": "a made-up area with workshops, and whole workshops held in it",
    "tools": "other people's programs that pages are checked with",
}
"""Folders of tests that mirror no package, each with what is tested there."""

FURTHER = {
    "appraise/groupings/test_structures_parts": "structures",
    "appraise/safety/test_robustness_laws": "robustness",
    "appraise/packages/test_designed_laws": "designed",
    "appraise/test_matrix_floor": "matrix",
    "appraise/test_notices_so_far": "notices",
    "appraise/ways/test_counted_contested": "counted",
    "appraise/test_matrix_ranks": "matrix",
    "appraise/test_matrix_whose_figures": "matrix",
    "area/test_councils_parts": "councils",
    "commands/workshop/test_collect_in_libreoffice": "collect",
    "commands/workshop/test_collect_sheets": "collect",
    "findings/test_lead_by_model": "lead",
    "findings/test_safety_shifts": "safety",
    "area/test_money_payback": "money",
    "load/test_dates_mended": "dates",
    "documents/report/test_paper_in_three_formats": "paper",
    "documents/report/test_paper_in_three_templates": "paper",
    "documents/test_blocks_in_three_formats": "blocks",
    "documents/test_word_in_libreoffice": "word",
    "sheets/test_excel_in_libreoffice": "excel",
    "sheets/workshop/test_reading_in_libreoffice": "reading",
    "load/test_lost_each_kind": "lost",
    "load/test_references_held": "references",
    "load/test_references_typed": "references",
    "load/test_validate_blanks": "validate",
    "load/test_validate_bounds": "validate",
    "load/test_validate_criteria": "validate",
    "load/test_validate_decision": "validate",
    "load/test_validate_elsewhere": "validate",
    "load/test_validate_entries": "validate",
    "maths/robustness/test_acceptability_models": "acceptability",
}
"""Further tests of a module whose test module would be too long, each with that module."""

WHOLE = {
    "data/schemas/test_schemas_laws": "what load takes and refuses the schemas take and refuse",
    "findings/test_counts": "nothing that is said is wrong for none, one or two of a kind",
    "load/test_addresses": "addresses, from the model to the message",
    "load/test_headings": "headings of implications, from the model to the message",
    "load/test_line_ends": "the line ends of Windows, from the bytes to the message",
    "load/test_misnamed_inside": "what misnamed files hold, from the bytes to the message",
    "load/test_mistakes_and_remedies": "mistakes that people make, each with its one message",
    "load/test_mistakes_in_columns": "mistakes that people make, each with its one message",
    "load/test_mistakes_in_keys_and_ids": "mistakes that people make, each with its one message",
    "load/test_mistakes_in_measuring": "mistakes that people make, each with its one message",
    "load/test_mistakes_in_names": "mistakes that people make, each with its one message",
    "load/test_mistakes_in_signs": "mistakes that people make, each with its one message",
    "load/test_mistakes_in_values": "mistakes that people make, each with its one message",
    "load/test_mistakes_in_writing": "mistakes that people make, each with its one message",
    "load/test_shared_facts": "shared facts, from the model to the message",
    "load/test_twenty_mistakes": "many mistakes at once, each with its one message",
    "site/test_no_prose": "templates and scripts hold no prose of their own",
    "site/test_ways_on_pages": "who is first under the ways of counting stands once on each page",
    "site/test_one_lead": "no page contradicts another on who leads",
    "site/test_page_kinds": "every kind of page has all that a page needs",
    "site/test_singular": "no page speaks of one thing as of several",
    "site/test_unknown_places": "no page tells a place of what nothing is known of",
    "site/test_without_evidence": "no page shows a figure for what nothing is known of",
    "test_architecture": "the floors, the sizes and what each command may import",
    "test_determinism": "the same bytes whatever the hash seed, the folder and the clock",
    "test_docs": "the documentation says what the tool does",
    "test_docs_commands": "every command that the documentation shows is one",
    "test_guides": "what the guides show can be typed, and their pictures are there",
    "test_officers_guide": "what the policy officer's guide shows can be typed in its order",
    "test_docs_installing": "what the documentation says of installing works",
    "test_modules_have_tests": "this",
    "test_pythons": "the same bytes on every supported Python",
    "test_readers_questions": "what readers ask is answered on the pages",
    "test_recipes": "what the documentation tells a developer to do works",
    "test_sums": "figures are added up alike on every Python",
    "test_windows": "the package imports and runs where nothing of Unix is",
}
"""Test modules of no module in particular, each with what it holds."""


def modules() -> set[str]:
    """Every module of the tool, such as `load/flow`; packages are no modules of their own."""
    found = (path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))
    return {path.with_suffix("").as_posix() for path in found if path.name != "__init__.py"}


def modules_of_tests() -> set[str]:
    """Every test module in a folder that mirrors a package, such as `load/test_flow`."""
    found = (path.relative_to(TESTS) for path in TESTS.rglob("test_*.py"))
    return {
        path.with_suffix("").as_posix() for path in found if path.parts[0] not in ROOMS_OF_THEIR_OWN
    }


def its_test(module: str) -> str:
    """The test module of a module."""
    folder, _, name = module.rpartition("/")
    return f"{folder}/test_{name}" if folder else f"test_{name}"


def packages_own() -> set[str]:
    """The test modules that stand for a whole package, such as `load/test_load`."""
    folders = (path.parent.relative_to(PACKAGE) for path in PACKAGE.rglob("*/__init__.py"))
    return {f"{folder.as_posix()}/test_{folder.name}" for folder in folders}


def test_each_module_has_its_test_module() -> None:
    missing = sorted(set(map(its_test, modules())) - modules_of_tests())
    assert not missing, "\n".join(missing)


def test_no_test_module_stands_for_a_module_that_is_gone() -> None:
    """Move what still holds to the module that does it now, or say among WHOLE what it holds."""
    standing = {its_test(module) for module in modules()} | packages_own()
    assert modules_of_tests() - standing - FURTHER.keys() - WHOLE.keys() == set()


def test_further_tests_are_of_a_module_that_there_is_and_begin_with_its_name() -> None:
    known = {*modules()}
    astray = []
    for test, module in FURTHER.items():
        folder, _, name = test.rpartition("/")
        if f"{folder}/{module}" not in known or not name.startswith(f"test_{module}_"):
            astray.append(test)
    assert astray == []


def test_what_is_listed_is_there_and_is_no_modules_own() -> None:
    own = {its_test(module) for module in modules()}
    listed = FURTHER.keys() | WHOLE.keys()
    assert listed - modules_of_tests() == set()
    assert listed & own == set()
    assert {name for name in ROOMS_OF_THEIR_OWN if not (TESTS / name).is_dir()} == set()


def test_test_modules_stay_short_too() -> None:
    files = (path for path in TESTS.rglob("*.py") if "node_modules" not in path.parts)
    lengths = {
        str(path.relative_to(TESTS)): len(path.read_text(encoding="utf-8").splitlines())
        for path in files
    }
    assert {name: lines for name, lines in lengths.items() if lines >= LONGEST} == {}
