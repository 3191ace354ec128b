"""One walk through the explorer in a real Chromium: from a search to the words, the graph, a question, a disagreement."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright
from tests_support import require

pytestmark = pytest.mark.browser
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# Shadow roots hide the canvas from querySelector, so the walk looks through them.
FIND = """() => { const seek = r => { for (const e of r.querySelectorAll('*')) { if (e.getAttribute('role') === 'application' && e.__cy) return e.__cy;
 if (e.shadowRoot) { const f = seek(e.shadowRoot); if (f) return f; } } return null; };"""


@pytest.fixture(scope="module")
def address(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if CHROMIUM is None:
        require("browser", "no Chromium found: install the package chromium")
    folder = tmp_path_factory.mktemp("walk")
    command = [sys.executable, "-m", "councilgraph"]
    subprocess.run(
        [*command, "load", str(root / "samples"), "--store", str(folder / "walk.store")], check=True, timeout=300
    )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (folder / "explorer.log").open("w")
    server = subprocess.Popen(
        [*command, "explore", "--store", str(folder / "walk.store"), "--port", str(port), "--no-browser"],
        stdout=log, stderr=log, env=os.environ, start_new_session=True,
    )  # fmt: skip
    try:
        for _ in range(240):
            try:
                if urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2).read() == b"ok":
                    break
            except OSError:
                time.sleep(0.5)
        else:
            pytest.fail((folder / "explorer.log").read_text())
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(server.pid, 15)
        server.wait(timeout=20)


@pytest.fixture
def page(address: str) -> Iterator[Page]:
    outside: list[str] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        tab = browser.new_page(viewport={"width": 1400, "height": 1000})
        tab.set_default_timeout(30_000)
        expect.set_options(timeout=30_000)
        tab.on(
            "request",
            lambda r: (
                None
                if r.url.startswith((address, address.replace("http", "ws"), "data:", "blob:"))
                else outside.append(r.url)
            ),
        )
        yield tab
        assert not outside, f"a request left the machine: {outside}"
        assert not tab.get_by_text("Connection error").count()
        browser.close()


def count(page: Page) -> int:
    return int(page.evaluate(FIND + " const cy = seek(document); return cy ? cy.nodes().length : 0; }"))


def wait_for_more(page: Page, than: int) -> int:
    for _ in range(120):
        if (now := count(page)) > than:
            return now
        page.wait_for_timeout(250)
    pytest.fail(f"the graph stayed at {than} things")


def test_from_a_search_to_the_words_and_the_graph(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_text("What is loaded")).to_be_visible()
    box = page.get_by_label("Search")
    box.fill("Solent and Downs")
    box.press("Enter")
    page.locator("a", has_text="Solent and Downs Shared Lives Cluster").first.click()
    expect(page.get_by_text("What the records say of it")).to_be_visible()
    expect(page.locator("blockquote").first).to_be_visible()

    page.locator("blockquote a").first.click()
    expect(page.locator("mark").first).to_be_visible()
    assert page.locator("mark").first.inner_text().strip()

    page.goto(address + "/explore")
    add = page.get_by_label("Search to start, or to add")
    add.fill("Solent and Downs Shared Lives Cluster")
    add.press("Enter")
    page.get_by_role("button", name="Solent and Downs Shared Lives Cluster · Partnership").first.click()
    before = wait_for_more(page, 1)
    where = page.evaluate(
        FIND + " return Object.fromEntries(seek(document).nodes().map(n => [n.id(), n.position()])); }"
    )
    page.evaluate(
        FIND
        + " const cy = seek(document); const n = cy.nodes('[label = \"Medway Council\"]').first(); n.emit('dbltap'); return n.id(); }"
    )
    wait_for_more(page, before)
    after = page.evaluate(
        FIND + " return Object.fromEntries(seek(document).nodes().map(n => [n.id(), n.position()])); }"
    )
    moved = [i for i, p in where.items() if abs(after[i]["x"] - p["x"]) > 1 or abs(after[i]["y"] - p["y"]) > 1]
    assert not moved, "an expansion moved what was there"

    labels = FIND + " return seek(document).edges().map(e => e.style('label')).filter(Boolean); }"
    assert not page.evaluate(labels), "so many ties would write over each other"
    page.evaluate(FIND + " const cy = seek(document); cy.edges().first().select(); return 1; }")
    assert len(page.evaluate(labels)) == 1
    expect(page.locator("blockquote").first).to_be_visible()


def test_a_question_answers_with_its_query_and_its_words(page: Page, address: str) -> None:
    page.goto(address + "/questions?question=cluster-members&programme=Shared%20Lives%20Expansion%20Programme")
    expect(page.get_by_text("row", exact=False).first).to_be_visible()
    page.get_by_text("Show the query").click()
    expect(page.get_by_text("MATCH", exact=False).first).to_be_visible()


def test_the_planted_disagreement_shows_both_quotes(page: Page, address: str) -> None:
    page.goto(address + "/disagreements")
    expect(page.get_by_text("What the records disagree on")).to_be_visible()
    expect(page.locator("blockquote").nth(1)).to_be_visible()
