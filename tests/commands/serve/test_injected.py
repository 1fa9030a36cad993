"""The script that pages get at serve time, and that a page lets only that through."""

import base64
import hashlib

from appraisal.commands.serve.injected import bare, injected, script, style

HASH = base64.b64encode(hashlib.sha256(script().encode()).digest()).decode()


def page(policy: str) -> bytes:
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return f"<html><head>{head}</head><body><p>x</p></body></html>".encode()


def policy_of(html: bytes) -> str:
    return html.decode().partition(' content="')[2].partition('"')[0]


def test_a_page_that_runs_nothing_runs_the_script_and_asks_this_server_alone() -> None:
    found = injected(page("default-src 'none'; script-src 'none'; base-uri 'none'"), "a.html", "1")
    assert policy_of(found) == (
        f"default-src 'none'; script-src 'sha256-{HASH}'; base-uri 'none'; connect-src 'self'"
    )
    assert found.endswith(f">{script()}</script>\n</body></html>".encode())


def test_what_a_page_runs_already_still_runs() -> None:
    found = policy_of(injected(page("script-src 'sha256-x='; img-src 'self'"), "a.html", "1"))
    assert found == f"script-src 'sha256-x=' 'sha256-{HASH}'; img-src 'self'; connect-src 'self'"


def test_a_name_of_a_page_is_a_text_and_no_markup() -> None:
    found = injected(page("script-src 'none'"), '"><script>x</script>.html', "1").decode()
    assert 'data-page="&quot;&gt;&lt;script&gt;x&lt;/script&gt;.html" data-made="1"' in found


def test_a_page_without_an_end_gets_it_at_the_end() -> None:
    assert injected(b"<p>x</p>", "a.html", "1").startswith(b"<p>x</p><link ")


def test_a_page_of_the_servers_own_is_let_run_the_script_too() -> None:
    found = injected(bare("No such <page>", "x"), "a.html", "none")
    assert b"<h1>No such &lt;page&gt;</h1>" in found
    assert f"script-src 'sha256-{HASH}'" in policy_of(found)
    assert b"#serve" in style()
