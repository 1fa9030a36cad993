"""The trade's terms: each once, in plain words, linked where it first appears in the text."""

import re

import pytest

from appraisal.findings.glossary import TERMS, Term, link_terms

PAGE = "../method.html"


def linked(text: str) -> str:
    """The paragraph after its terms were linked."""
    page = link_terms(f"<main><p>{text}</p></main>", PAGE)
    return page.removeprefix("<main><p>").removesuffix("</p></main>")


def link(term: str, words: str) -> str:
    return f'<a class="term" href="../method.html#word-{term}">{words}</a>'


# --- the terms ----------------------------------------------------------------------------------


def test_each_term_is_there_once_and_says_what_it_means_in_a_sentence() -> None:
    assert len({term.id for term in TERMS}) == len({term.name for term in TERMS}) == len(TERMS)
    for term in TERMS:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", term.id)
        assert re.fullmatch(r"[A-Z].*[^.]\.", term.meaning), term.id


def test_no_words_are_linked_to_two_terms() -> None:
    words = [words.lower() for term in TERMS for words in term.linked]
    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize("term", [term for term in TERMS if term.linked], ids=lambda t: t.id)
def test_all_words_of_a_term_lead_to_it_and_no_shorter_term_takes_their_place(
    term: Term,
) -> None:
    for words in term.linked:
        assert linked(f"The {words} here.") == f"The {link(term.id, words)} here."


# --- what is linked -----------------------------------------------------------------------------


def test_a_term_is_linked_where_it_first_appears_and_there_alone() -> None:
    page = "<main><p>A perspective, a perspective.</p><p>Perspectives.</p></main>"
    assert link_terms(page, PAGE) == (
        f"<main><p>A {link('perspective', 'perspective')}, a perspective.</p>"
        "<p>Perspectives.</p></main>"
    )


def test_letters_without_a_small_one_of_their_own_move_no_link() -> None:
    """`İ` in small letters is two signs, and `ſ` is a small `s` that no term is written with."""
    assert linked("İİ and Horizon.") == f"İİ and {link('horizon', 'Horizon')}."
    assert linked("A baſeline.") == "A baſeline."


def test_words_are_linked_as_they_are_written() -> None:
    assert linked("BASELINES and Horizon.") == (
        f"{link('baseline', 'BASELINES')} and {link('horizon', 'Horizon')}."
    )


@pytest.mark.parametrize("mark", ["'", "&#39;", "’"])
def test_an_apostrophe_may_be_written_in_any_way(mark: str) -> None:
    assert linked(f"Kendall{mark}s W is 1.") == f"{link('kendall-w', f'Kendall{mark}s W')} is 1."


def test_a_part_of_a_word_is_no_term() -> None:
    assert linked("Horizontal baselined") == "Horizontal baselined"


@pytest.mark.parametrize(
    "text",
    [
        '<a href="x">the baseline</a>',
        "As <strong>said</strong> of the baseline.",
    ],
)
def test_nothing_after_the_first_tag_of_a_paragraph_is_linked(text: str) -> None:
    assert linked(text) == text


@pytest.mark.parametrize(
    "page",
    [
        "<p>The baseline.</p><main><p>Nothing.</p></main><p>The baseline.</p>",
        "<main><h2>Baseline</h2><td>baseline</td><li>baseline</li></main>",
        "<main><p>Nothing.</p><script>let a = '<p>baseline</p>'</script></main>",
        "<main><pre>baseline</pre><param>baseline</param></main>",
        "<p>The baseline of a page without a main part.</p>",
        "<main><p>The baseline of a part without an end.",
    ],
)
def test_headings_tables_scripts_and_what_is_around_the_text_are_left_alone(page: str) -> None:
    assert link_terms(page, PAGE) == page


def test_a_paragraph_with_a_class_is_text_too() -> None:
    page = link_terms('<main id="main"><p class="lead">The baseline.</p></main>', PAGE)
    assert page == (
        f'<main id="main"><p class="lead">The {link("baseline", "baseline")}.</p></main>'
    )
