"""The file in which VS Code looks for what a folder recommends: added to, never spoilt."""

import json
import pathlib

import pytest

from appraisal.data.schemas.recommended import PLACE, recommending

FRESH = '{\n\t"recommendations": [\n\t\t"redhat.vscode-yaml"\n\t]\n}\n'


@pytest.mark.parametrize("text", [None, "", " \n"])
def test_where_there_is_none_one_is_made(text: str | None) -> None:
    assert recommending(text) == FRESH


def test_one_that_is_there_keeps_what_it_has_and_how_it_is_written() -> None:
    text = '{\r\n  "recommendations": [\r\n    "a.b"\r\n  ],\r\n  "c": 1\r\n}\r\n'
    assert recommending(text) == (
        '{\r\n  "recommendations": [\r\n    "a.b",\r\n    "redhat.vscode-yaml"\r\n  ],\r\n'
        '  "c": 1\r\n}\r\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        FRESH,
        '{"recommendations": ["RedHat.vscode-yaml"]}',
        '{"unwantedRecommendations": ["redhat.vscode-yaml"]}',
        '// ours\n{"recommendations": ["redhat.vscode-yaml"]}',
    ],
)
def test_one_that_names_it_already_stays_as_it_is(text: str) -> None:
    assert recommending(text) == text


@pytest.mark.parametrize("text", ["// ours\n{}", '{"recommendations": 5}', "[]", "{"])
def test_one_that_cannot_be_read_is_not_touched(text: str) -> None:
    assert recommending(text) is None


def test_one_without_recommendations_gets_them() -> None:
    assert json.loads(recommending("{}") or "") == {"recommendations": ["redhat.vscode-yaml"]}


def test_whoever_opens_this_repository_is_recommended_it_too() -> None:
    file = pathlib.Path(__file__).parents[3] / PLACE
    assert file.read_text(encoding="utf-8") == FRESH
