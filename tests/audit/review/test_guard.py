"""Only the browser that was given the token comes in, and nothing is changed from elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from audit.review.web.serve import bound, host_of
from tests.audit.review.conftest import HOST, Reviewed, agreement

Review = Callable[..., Reviewed]


@pytest.fixture
def made(review: Review) -> Reviewed:
    return review({"a.txt": agreement()})


def stranger(made: Reviewed, **headers: str) -> TestClient:
    return TestClient(made.app, base_url=f"http://{HOST}", follow_redirects=False, headers=headers)  # type: ignore[arg-type]


def test_nothing_is_shown_without_the_token(made: Reviewed) -> None:
    id = made.sitting.items[0].id
    for path in (
        "/",
        "/nama",
        f"/tinjau/{id}",
        f"/potongan/{id}/0.jpg",
        "/aset/review.css",
        "/masuk/",
        "/masuk/x",
    ):
        answer = stranger(made).get(path)
        assert answer.status_code == 403, path
        assert "Dinas" not in answer.text
    assert stranger(made, Origin=f"http://{HOST}").post(f"/tinjau/{id}").status_code == 403


def test_the_token_becomes_a_cookie_that_scripts_and_other_sites_do_not_get(made: Reviewed) -> None:
    answer = stranger(made).get(f"/masuk/{made.sessions.token}")
    cookie = answer.headers["set-cookie"]
    assert made.sessions.token not in cookie
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert answer.headers["location"] == "/"


def test_two_browsers_have_two_secrets(made: Reviewed) -> None:
    one, other = made.browser("Sari"), made.browser("Budi")
    assert set(one.cookies.values()).isdisjoint(other.cookies.values())
    assert "Sari" in one.get("/").text
    assert "Budi" in other.get("/").text


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:1", "localhost:8765"]
)
def test_another_host_name_is_refused(made: Reviewed, host: str) -> None:
    browser = made.browser()
    assert browser.get("/").status_code == 200
    assert browser.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "",
        f"https://{HOST}",
        "http://127.0.0.1:9",
        f"http://{HOST}.evil.example",
    ],
)
def test_a_form_from_elsewhere_changes_nothing(made: Reviewed, origin: str) -> None:
    browser = made.browser()
    where = f"/tinjau/{made.sitting.items[0].id}"
    answer = browser.post(where, data={"verdict": "accepted"}, headers={"Origin": origin})
    assert answer.status_code == 403
    assert made.entries() == ()
    del browser.headers["Origin"]
    assert browser.post(where, data={"verdict": "accepted"}).status_code == 403
    assert made.entries() == ()


def test_a_page_elsewhere_cannot_ask_for_ours(made: Reviewed) -> None:
    browser = made.browser()
    assert browser.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert browser.get("/", headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200


def test_every_answer_has_the_policy(made: Reviewed) -> None:
    browser = made.browser()
    answers = [
        browser.get(path)
        for path in ("/", "/nothing", "/aset/review.js", f"/tinjau/{made.sitting.items[0].id}")
    ]
    answers += [stranger(made).get("/"), browser.get("/", headers={"Host": "x"})]
    for answer in answers:
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert browser.get("/").headers["cache-control"] == "no-store"


def test_pages_hold_no_script_and_no_style_of_their_own(made: Reviewed) -> None:
    browser = made.browser()
    for path in ("/", "/nama", f"/tinjau/{made.sitting.items[0].id}"):
        html = browser.get(path).text
        assert "<style" not in html
        assert " style=" not in html
        assert " onclick" not in html
        assert html.count("<script") == html.count('<script src="/aset/') == 1
        assert "http://" not in html.replace(f"http://{HOST}", "")
        assert "https://" not in html


@pytest.mark.parametrize(
    "path",
    [
        "/aset/../app.py",
        "/aset/%2e%2e/app.py",
        "/aset/base.html.j2",
        "/halaman/99/1/x.jpg",
        "/halaman/0/1/..%2f..jpg",
        "/halaman/0/1/.jpg",
        "/potongan/zz/0.jpg",
        "/tinjau/..%2f..",
        "/tinjau/zz",
        "/catatan.sqlite",
    ],
)
def test_no_path_leads_out(made: Reviewed, path: str) -> None:
    answer = made.browser().get(path)
    assert answer.status_code == 404
    assert "Butir ini tidak ada" in answer.text


def test_a_form_without_end_is_not_read(made: Reviewed) -> None:
    item = made.sitting.items[0]
    answer = made.browser().post(f"/tinjau/{item.id}", data={"verdict": "accepted", "reason": "x" * 70_000})
    assert answer.status_code == 413
    assert made.entries() == ()


def test_the_server_is_on_the_loopback_alone() -> None:
    with bound() as listening:
        assert listening.getsockname()[0] == "127.0.0.1"
        assert host_of(listening) == f"127.0.0.1:{listening.getsockname()[1]}"
