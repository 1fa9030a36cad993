"""Addresses of sources that cannot be followed as they are are refused, with the mend."""

import pathlib

import pytest

from tests.workspaces import problems_of, workspace

FULL = "Write it in full: https://www.example.org/report.pdf."

BAD = (
    "a.example/%zz",
    "a.example/%",
    "a.example/%4",
    "-a.example",
    "a.example-/x",
    ".a.example",
    "a.example.",
    "a..example",
    "-",
    "@a.example",
)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (
            "www.a.example/x",
            "'www.a.example/x' does not say how it is reached. Write https://www.a.example/x.",
        ),
        ("javascript:alert(1)", f"'javascript:alert(1)' is not a web address. {FULL}"),
        ("https://user@a.example", f"'https://user@a.example' is not a web address. {FULL}"),
        *((f"https://{bad}", f"'https://{bad}' is not a web address. {FULL}") for bad in BAD),
        (
            "https://a.example/\\u202egpj.exe",
            f"'https://a.example/[right-to-left override]gpj.exe' is not a web address. {FULL}",
        ),
        (
            "https://a\\xad.example",
            ("There is a soft hyphen here, which cannot be seen. Delete it: `https://a.example`."),
        ),
        (
            "https://a.example/\\u200bx",
            (
                "There is a zero-width space here, which cannot be seen. "
                "Delete it: `https://a.example/x`."
            ),
        ),
        ("https://a b", f"'https://a b' is not a web address. {FULL}"),
    ],
)
def test_an_address_that_is_not_of_the_web_is_refused_with_its_place(
    address: str, said: str, tmp_path: pathlib.Path
) -> None:
    files = {"sources.yaml": f'a:\n  title: A\n  url: "{address}"\n'}
    assert problems_of(workspace(tmp_path, files)) == [f"sources.yaml:3:8: {said}"]


def test_addresses_of_the_web_are_fine(tmp_path: pathlib.Path) -> None:
    files = {"sources.yaml": 'a: {title: A, url: "https://bücher.example:8080/x%20%aF?y#z"}\n'}
    assert problems_of(workspace(tmp_path, files)) == []
