"""What a person decides on the page: into the trail, the rules once more, back again; two people at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from audit.review.items import Item
from tests.audit.review.conftest import DOUBTED, UNDRAWN, Reviewed, agreement

Review = Callable[..., Reviewed]
TARGET = "indicators[1].targets.annual"
TWO = {"a.txt": agreement(more=DOUBTED + UNDRAWN), "b.txt": agreement("Dinas Lain")}


@pytest.fixture
def made(review: Review) -> Reviewed:
    """Of two documents, of which the first has two readings in doubt as well as findings."""
    return review(TWO)


def item(made: Reviewed, name: str) -> Item:
    """The reading at a path, or the first finding of a rule."""
    return next(
        one
        for one in made.sitting.items
        if (one.value is not None and one.thing.name == name) or any(f.rule == name for f in one.findings)
    )


def form(browser: TestClient, one: Item, **more: str) -> dict[str, str]:
    """The hidden fields of its page as they stand now, and what is chosen."""
    html = browser.get(f"/tinjau/{one.id}").text
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', html)
    assert {name for name, _ in hidden} == {"seen", "seen_value", "digest"}
    return {**dict(hidden), **more}


def say(browser: TestClient, one: Item, **more: str) -> str:
    """Send the form; where the browser is led then."""
    answer = browser.post(f"/tinjau/{one.id}", data=form(browser, one, **more))
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def verdicts(made: Reviewed) -> list[tuple[str, str | None, str]]:
    return [(e.decision.verdict, e.decision.value, e.decision.who) for e in made.entries()]


def test_the_queue_holds_values_in_doubt_and_open_findings(made: Reviewed) -> None:
    queue = made.sitting.queue()
    names = [(one.document, one.thing.name if one.value else one.finding.rule) for one in queue]
    own = [(0, "indicators[0].unit"), (0, TARGET)]
    assert names[:2] == own
    assert {name for document, name in names if document == 1} == {"WGT001", "TGT002"}
    assert "indicators[1].name" not in {name for _, name in names}


def test_nobody_decides_without_a_name(made: Reviewed) -> None:
    browser = made.browser(who="")
    one = item(made, TARGET)
    assert browser.get("/").headers["location"] == "/nama"
    assert browser.get(f"/tinjau/{one.id}").headers["location"] == "/nama"
    assert browser.post(f"/tinjau/{one.id}", data={"verdict": "confirmed"}).status_code == 422
    assert browser.post("/nama", data={"who": "  "}).headers["location"] == "/nama"
    assert made.entries() == ()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ({"verdict": "reading-1"}, ("corrected", "124", "Sari")),
        ({"verdict": "reading-0"}, ("confirmed", None, "Sari")),
        ({"verdict": "confirmed"}, ("confirmed", None, "Sari")),
        ({"verdict": "unreadable"}, ("unreadable", None, "Sari")),
        ({"verdict": "corrected", "value": " 12,40 "}, ("corrected", "12,40", "Sari")),
    ],
)
def test_a_reading_is_chosen_typed_or_given_up(
    made: Reviewed, said: dict[str, str], kept: tuple[str, str | None, str]
) -> None:
    browser, one = made.browser(), item(made, TARGET)
    where = say(browser, one, **said)
    assert verdicts(made) == [kept]
    entry = made.entries()[0].decision
    assert (entry.source, entry.read, entry.document) == ("review", "12,4", "a.txt")
    assert not made.sitting.is_open(one)
    assert where.startswith("/tinjau/")
    assert one.id not in where


def test_the_rules_run_again_at_once(made: Reviewed) -> None:
    browser, one = made.browser(), item(made, "TGT002")
    assert one.document == 0
    say(browser, one, verdict="corrected", value="1,5")
    assert not any(f.rule == "TGT002" for i in made.sitting.items if i.document == 0 for f in i.findings)
    assert any(f.rule == "TGT002" for i in made.sitting.items if i.document == 1 for f in i.findings)
    assert verdicts(made) == [("corrected", "1,5", "Sari")]
    browser.post("/urungkan")
    assert any(f.rule == "TGT002" for i in made.sitting.items if i.document == 0 for f in i.findings)
    assert [verdict for verdict, _, _ in verdicts(made)] == ["corrected", "withdrawn"]


@pytest.mark.parametrize("verdict", ["accepted", "rejected", "clarify"])
def test_a_finding_is_decided_on_with_a_reason(made: Reviewed, verdict: str) -> None:
    browser, one = made.browser(), item(made, "WGT001")
    say(browser, one, verdict=verdict, reason="lihat lampiran", cause="salah ketik", until="2027-01-31")
    (entry,) = made.entries()
    assert (entry.decision.verdict, entry.decision.reason) == (verdict, "lihat lampiran")
    assert (entry.decision.cause, str(entry.decision.until)) == ("salah ketik", "2027-01-31")
    assert entry.decision.rule == "WGT001"
    assert not made.sitting.is_open(one)


@pytest.mark.parametrize(("until", "state"), [("2020-01-31", "lewat waktu"), ("2999-01-31", "berlaku")])
def test_a_decision_whose_last_day_has_passed_is_told_as_over(made: Reviewed, until: str, state: str) -> None:
    browser, one = made.browser(), item(made, "WGT001")
    say(browser, one, verdict="rejected", reason="lihat lampiran", until=until)
    told = browser.get(f"/tinjau/{one.id}").text.partition('class="history"')[2].partition("</ol>")[0]
    assert f"· {state} ·" in told
    assert made.sitting.is_open(one) is (state == "lewat waktu")


@pytest.mark.parametrize(
    "said",
    [
        {"verdict": "confirmed"},  # of a reading, not of a finding
        {"verdict": "withdrawn"},
        {"verdict": "reading-0"},
        {"verdict": ""},
        {"verdict": "accepted", "until": "besok"},
    ],
)
def test_what_says_nothing_here_is_told_and_not_kept(made: Reviewed, said: dict[str, str]) -> None:
    browser, one = made.browser(), item(made, "WGT001")
    answer = browser.post(f"/tinjau/{one.id}", data=form(browser, one, reason="tetap ada", **said))
    assert answer.status_code == 422
    assert "tidak dicatat" in answer.text.lower()
    assert "tetap ada" in answer.text
    assert made.entries() == ()


@pytest.mark.parametrize(
    "said",
    [
        {"verdict": "reading-9"},
        {"verdict": "reading-x"},
        {"verdict": "accepted"},
        {"verdict": "corrected", "value": "  "},
        {"verdict": "confirmed", "digest": "0" * 16},  # of another reading than today's
    ],
)
def test_a_reading_that_cannot_be_taken_is_not_kept(made: Reviewed, said: dict[str, str]) -> None:
    browser, one = made.browser(), item(made, TARGET)
    assert browser.post(f"/tinjau/{one.id}", data=form(browser, one, **said)).status_code == 422
    assert made.entries() == ()


def test_two_who_did_not_know_of_each_other_contradict_and_one_decides_again(made: Reviewed) -> None:
    sari, budi, one = made.browser("Sari"), made.browser("Budi"), item(made, TARGET)
    hers, his = form(sari, one, verdict="reading-1"), form(budi, one, verdict="confirmed")
    assert sari.post(f"/tinjau/{one.id}", data=hers).status_code == 303
    answer = budi.post(f"/tinjau/{one.id}", data=his)
    assert answer.headers["location"] == f"/tinjau/{one.id}"
    assert len(made.entries()) == 2
    assert made.sitting.standing(one).conflict
    assert made.sitting.is_open(one)
    html = budi.get(f"/tinjau/{one.id}").text
    assert "bertentangan" in html
    assert "Sari" in html
    say(budi, one, verdict="reading-1")
    assert not made.sitting.standing(one).conflict
    assert not made.sitting.is_open(one)
    assert len(made.entries()) == 3


def test_who_takes_his_own_back_in_a_conflict_leaves_the_other(made: Reviewed) -> None:
    sari, budi, one = made.browser("Sari"), made.browser("Budi"), item(made, TARGET)
    hers, his = form(sari, one, verdict="reading-1"), form(budi, one, verdict="confirmed")
    sari.post(f"/tinjau/{one.id}", data=hers)
    budi.post(f"/tinjau/{one.id}", data=his)
    budi.post("/urungkan")
    standing = made.sitting.standing(one)
    assert standing.decision is not None
    assert (standing.decision.who, standing.decision.value) == ("Sari", "124")


def test_what_another_program_decides_is_seen(made: Reviewed, review: Review) -> None:
    other, one = review(TWO), item(made, TARGET)
    say(other.browser("Budi"), item(other, TARGET), verdict="reading-1")
    html = made.browser().get(f"/tinjau/{one.id}").text
    assert "Budi" in html
    assert not made.sitting.is_open(one)


def test_undo_says_again_what_stood_before_and_erases_nothing(made: Reviewed) -> None:
    browser, one = made.browser(), item(made, "WGT001")
    say(browser, one, verdict="accepted", reason="pertama")
    say(browser, one, verdict="rejected", reason="kedua")
    assert browser.post("/urungkan").headers["location"] == f"/tinjau/{one.id}"
    standing = made.sitting.standing(one).decision
    assert standing is not None
    assert (standing.verdict, standing.reason) == ("accepted", "pertama")
    browser.post("/urungkan")
    assert made.sitting.is_open(one)
    assert [verdict for verdict, _, _ in verdicts(made)] == ["accepted", "rejected", "accepted", "withdrawn"]
    browser.post("/urungkan")
    assert len(made.entries()) == 4
    assert "Tidak ada yang dapat diurungkan" in browser.get("/").text


def test_undo_leaves_what_another_person_decided_since(made: Reviewed) -> None:
    sari, budi, one = made.browser("Sari"), made.browser("Budi"), item(made, "WGT001")
    say(sari, one, verdict="accepted")
    say(budi, one, verdict="rejected")
    sari.post("/urungkan")
    assert len(made.entries()) == 2
    assert "sudah diganti" in sari.get(f"/tinjau/{one.id}").text


def test_a_decision_said_twice_is_kept_once(made: Reviewed) -> None:
    browser, one = made.browser(), item(made, "WGT001")
    once = form(browser, one, verdict="accepted")
    browser.post(f"/tinjau/{one.id}", data=once)
    browser.post(f"/tinjau/{one.id}", data=once)
    assert len(made.entries()) == 1


def test_next_and_previous_go_around_the_open_ones(made: Reviewed) -> None:
    browser = made.browser()
    queue = made.sitting.queue()
    assert made.sitting.beside(queue[-1], 1) == queue[0]
    assert made.sitting.beside(queue[0], -1) == queue[-1]
    say(browser, queue[1], verdict="confirmed")
    assert made.sitting.beside(queue[0], 1) == queue[2]
    assert (
        f'href="/tinjau/{queue[2].id}" data-key="n ArrowRight"' in browser.get(f"/tinjau/{queue[0].id}").text
    )


def test_all_is_decided_by_going_where_one_is_led(made: Reviewed) -> None:
    browser = made.browser()
    where, steps = f"/tinjau/{made.sitting.queue()[0].id}", 0
    while where != "/":
        one = made.sitting.item(where.removeprefix("/tinjau/"))
        assert one is not None
        where = say(browser, one, verdict="confirmed" if one.value else "accepted")
        steps += 1
    assert steps == len(made.sitting.items) == len(made.entries())
    assert "Semua sudah diputuskan" in browser.get("/").text


def test_words_of_documents_are_text(review: Review) -> None:
    hostile = "<script>alert(1)</script>'>&amp;{{ 7*7 }}"
    doubted = DOUBTED.replace("12,4", "<b>1</b>") + UNDRAWN
    made = review({"<img src=x onerror=alert(1)>.txt": agreement(hostile, doubted)})
    browser = made.browser(who="<i>Sari</i>")
    pages = [browser.get("/").text, *(browser.get(f"/tinjau/{one.id}").text for one in made.sitting.items)]
    say(browser, made.sitting.items[0], verdict="confirmed", reason="</textarea><script>x</script>")
    pages.append(browser.get(f"/tinjau/{made.sitting.items[0].id}").text)
    for html in pages:
        assert "<script>" not in html
        assert "<img src=x" not in html
        assert "<b>1</b>" not in html
        assert "<i>Sari" not in html
        assert "49" not in re.sub(r'"[^"]*"', "", html)
    assert "&lt;script&gt;alert(1)" in "".join(pages)


def test_a_finding_that_the_rules_dropped_is_told_with_the_way_back(made: Reviewed) -> None:
    browser, gone = made.browser(), item(made, "TGT002")
    say(browser, gone, verdict="corrected", value="1,5")
    assert made.sitting.item(gone.id) is None
    answers = (
        browser.get(f"/tinjau/{gone.id}"),
        browser.post(f"/tinjau/{gone.id}", data={"verdict": "accepted"}),
    )
    for answer in answers:
        assert answer.status_code == 404
        assert "menggugurkan temuan" in answer.text
        assert 'href="/"' in answer.text
    assert len(made.entries()) == 1


def test_an_original_that_moved_is_told_with_the_way_out(review: Review) -> None:
    made = review({"a.txt": agreement(more=DOUBTED)})
    browser, one = made.browser(), item(made, TARGET)
    file = Path(made.sitting.documents[0].result.source.path)
    file.rename(file.with_name("pindah"))
    html = browser.get(f"/tinjau/{one.id}").text
    assert "tidak ada lagi" in html
    assert "--originals" in html
    file.write_text("lain")
    assert "bukan lagi yang diperiksa" in browser.get(f"/tinjau/{one.id}").text
    say(browser, one, verdict="confirmed")
    assert len(made.entries()) == 1
