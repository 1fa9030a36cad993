"""Words are counted as a reader sees them, and the grade is that of the formula."""

import pytest

from tests.example.reading import grade, names_of, read, syllables
from tests.site.drawn_pages import appraised

PAGE = """<header>Site</header><main><h1>Two councils</h1><p class="small">Aside here.</p>
<p>One <a href="a.html">two</a> three.</p>
<details><summary>Why so</summary><p>Folded words here.</p>
</details><svg><title>unseen</title><text>drawn</text></svg><p hidden>gone</p>
<script>var x</script></main>"""


def test_words_are_those_of_the_main_part_whole_and_outside_folds() -> None:
    found = read(PAGE)
    assert (found.whole, found.shown) == (13, 10)


def test_links_and_prose_are_those_that_are_seen() -> None:
    found = read(PAGE)
    assert found.links == 1
    assert found.prose == ["Two councils", "One two three.", "Folded words here."]


def test_an_item_is_prose_where_it_is_a_sentence_and_no_list_under_a_label() -> None:
    said = "<li>One council comes first.</li><li>Steps: A plan; A vote.</li><li>Derby</li>"
    assert read(f"<main><ul>{said}</ul></main>").prose == ["One council comes first."]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1),
        ("council", 2),
        ("score", 1),
        ("table", 2),
        ("agreed", 2),
        ("councils", 2),
        ("services", 3),
        ("moved", 1),
        ("wanted", 2),
        ("the", 1),
        ("63", 1),
        ("unitary", 4),
    ],
)
def test_syllables_are_groups_of_vowels_without_what_is_silent(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    # 8 words, 2 sentences, 9 syllables.
    found = grade(["The cat sat down. It saw the table."], [])
    assert found == pytest.approx(0.39 * 8 / 2 + 11.8 * 9 / 8 - 15.59)


def test_a_name_is_one_word_of_two_syllables_however_long() -> None:
    # 4 words, 1 sentence, 2 + 1 + 1 + 1 syllables.
    found = grade(["North East Derbyshire is in it"], ["North East Derbyshire", "East"])
    assert found == pytest.approx(0.39 * 4 + 11.8 * 5 / 4 - 15.59)


def test_texts_without_stops_are_a_sentence_each_and_no_text_has_no_grade() -> None:
    assert grade(["The cat", "sat down"], []) == grade(["The cat. Sat down."], [])
    assert grade([], []) == grade([" "], []) == 0


def test_names_are_those_of_the_workspace_and_the_glossary() -> None:
    found = names_of(appraised().dataset)
    assert {"North Ash", "New South", "One voice", "unitary council"} <= found
