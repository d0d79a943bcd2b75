"""The evidence of a failing scenario is kept, without secrets. Needs a browser."""

import base64
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from urllib.parse import quote_plus

import pytest

SECRET = 'pa"ss&<wörd>/+1'
COOKIE = "cookie-that-nobody-may-read"
MORE_STEPS = '''
SECRET = %s
COOKIE = %s
PAGE = """
<title>Small</title><h1>Home</h1><button>Share</button><button>Edit</button>
<label>Password <input name=password></label><p id=shown></p>
<script>document.cookie = "session=%%s"</script>
"""

@pytest.fixture(scope="session")
def patience():
    return 2.0

@pytest.fixture
def base_url_of(tmp_path_factory):
    import http.server, threading
    turns = []
    class Page(http.server.BaseHTTPRequestHandler):
        def answer(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Set-Cookie", "session=" + COOKIE)
            turns.append(len(turns))
            self.send_header("Set-Cookie", f"turn=number-{len(turns)}-of-the-cookies; HttpOnly")
            self.end_headers()
            self.wfile.write((PAGE %% COOKIE).encode())
        do_GET = answer
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            self.answer()
        def log_message(self, *args):
            pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()

@pytest.fixture
def page_of(open_context, base_url_of):
    pages = {}
    def _page_of(who):
        if who not in pages:
            pages[who] = open_context(who, base_url=base_url_of).new_page()
            pages[who].goto("/")
        return pages[who]
    return _page_of

@when(parsers.parse('{who} clicks "{name}"'))
def _(page_of, who, name):
    page_of(who).get_by_role("button", name=name, exact=True).click()

@when(parsers.parse("{who} types the secret"))
def _(page_of, secrets, who):
    secrets.add(SECRET)
    page = page_of(who)
    page.get_by_label("Password").fill(SECRET)
    page.evaluate("secret => document.querySelector('#shown').textContent = 'It is ' + secret", SECRET)
    page.request.post("/", form={"password": SECRET})
    page.evaluate("secret => fetch('/?' + new URLSearchParams({q: secret}))", SECRET)

@when(parsers.parse("{who} trips over the secret"))
def _(who):
    print("captured", SECRET)
    raise AssertionError(f"not {SECRET}")

@when(parsers.parse("{who} comes in unseen"))
def _(open_context, base_url_of, who):
    def unseen(context):
        page = context.new_page()
        page.goto(base_url_of)
        page.get_by_label("Password").fill("typed-before")
        page.evaluate("fetch('/?asked-before'); document.cookie = 'left=behind'")
    context = open_context(who, unseen)
    page = context.pages[0] if context.pages else context.new_page()
    page.goto(base_url_of + "?seen")
    page.get_by_role("button", name="Edit", exact=True).click()

@when("this browser can film")
def _(monkeypatch):
    from playwright.sync_api import Browser
    real = Browser.new_context
    filmed = []
    def new_context(browser, record_video_dir=None, **arguments):
        context = real(browser, **arguments)
        filmed.append((bool(record_video_dir), context))
        return context
    monkeypatch.setattr(Browser, "new_context", new_context)
    monkeypatch.setattr(Browser, "filmed", filmed, raising=False)

@then("only what follows is filmed")
def _():
    from playwright.sync_api import Browser
    _, (before, unseen), (after, seen) = Browser.filmed
    assert (before, after) == (False, True)
    assert unseen.pages == []
    assert "left" in [cookie["name"] for cookie in seen.cookies()]

@when("evidence cannot be taken")
def _(page_of, monkeypatch):
    from playwright.sync_api import Page, Error
    tracing = type(page_of("Ada").context.tracing)
    def refuse(*args, **kwargs):
        raise Error("Unable to capture during a redirect")
    monkeypatch.setattr(Page, "screenshot", refuse)
    monkeypatch.setattr(tracing, "stop", refuse)

@when("screenshots are watched")
def _(monkeypatch):
    import pathlib
    from playwright.sync_api import Page
    real, here = Page.screenshot, pathlib.Path.cwd()
    def screenshot(page, **kwargs):
        masked = [locator.evaluate_all("all => all.map(one => one.tagName)") for locator in kwargs["mask"]]
        (here / "masked.txt").write_text(" ".join(name for names in masked for name in names))
        return real(page, **kwargs)
    monkeypatch.setattr(Page, "screenshot", screenshot)

@when("a file is left with the secret")
def _(secrets, request):
    import pathlib, zipfile
    secrets.add(SECRET)
    folder = pathlib.Path(request.config.getoption("--output"))
    folder.mkdir(exist_ok=True)
    (folder / "log.txt").write_text(SECRET, encoding="utf-8")
    with zipfile.ZipFile(folder / "trace.zip", "w", zipfile.ZIP_DEFLATED) as trace:
        trace.writestr("inside.txt", SECRET)
'''
FAILING = """\
Feature: Small
  Scenario: Not there
    Given a start
    When Ada clicks "Edit"
    And Betty clicks "Shar"
    Then it is good
  Scenario: There
    When Ada clicks "Edit"
    Then it is good
"""


@pytest.fixture
def with_browser(project):
    project.steps(MORE_STEPS % (repr(SECRET), repr(COOKIE)))
    return project


def kept(project):
    output = project.path / "test-results"
    return sorted(p.relative_to(output).as_posix() for p in output.rglob("*") if p.is_file())


def events(path):
    with zipfile.ZipFile(path) as trace:
        return [json.loads(line) for line in trace.read("trace.trace").decode().splitlines()]


def test_a_failing_scenario_keeps_its_evidence_and_no_other(with_browser, told):
    with_browser.feature(FAILING, "deep/small")
    out = told(with_browser.run())
    folder = "features/deep/small/not-there"
    files = [f"{folder}/{name}" for name in ("ada-trace.zip", "ada.png", "betty-trace.zip", "betty.png")]
    assert kept(with_browser) == [*files, "report.html"]
    assert (
        """\
Looked for the button "Shar" for 2 s. There is none.
The screen is "Home". It offers
  headings: Home
  buttons: Share, Edit
  fields: Password
"""
        in out
    )
    assert f"Trace (Betty): test-results/{folder}/betty-trace.zip" in out
    assert f"  to open it: playwright show-trace test-results/{folder}/betty-trace.zip" in out
    assert out.index("(Betty)") < out.index("(Ada)"), "first the evidence of whom the step names"
    groups = [
        (event["title"], event["stack"][0]["file"], event["stack"][0]["line"])
        for event in events(with_browser.path / "test-results" / files[0])
        if event.get("method") == "tracingGroup"
    ]
    feature = "features/deep/small.feature"
    assert groups == [('When Ada clicks "Edit"', feature, 4), ('And Betty clicks "Shar"', feature, 5)]
    report = (with_browser.path / "test-results/report.html").read_text(encoding="utf-8")
    assert re.search(r"<dt>Browser</dt><dd>chromium [\d.]+</dd>", report)
    assert f'<img src="{folder}/betty.png"' in report


def test_evidence_travels_with_the_reports(with_browser):
    with_browser.feature(FAILING, "deep/small")
    with_browser.run("features", "--cucumberjson", "c.json", "--junitxml", "j.xml")
    [feature] = json.loads((with_browser.path / "c.json").read_text(encoding="utf-8"))
    failed, passed = feature["elements"]
    [failing] = [step for step in failed["steps"] if step["result"]["status"] == "failed"]
    attached = {one["name"]: base64.b64decode(one["data"]) for one in failing["embeddings"]}
    people = ("Ada", "Betty")
    assert attached.keys() == {"diagnosis", *(f"{kind} of {who}" for kind in ("screenshot", "trace") for who in people)}
    assert attached["screenshot of Ada"].startswith(b"\x89PNG")
    assert attached["trace of Ada"].startswith(b"PK")
    assert b'Looked for the button "Shar"' in attached["diagnosis"]
    assert "embeddings" not in json.dumps(passed)
    cases = {case.get("name"): case for case in ET.parse(with_browser.path / "j.xml").iter("testcase")}  # noqa: S314
    properties = [(one.get("name"), one.get("value")) for one in cases["test_not_there"].iter("property")]
    assert ("screenshot", "test-results/features/deep/small/not-there/ada.png") in properties
    assert ("trace", "test-results/features/deep/small/not-there/betty-trace.zip") in properties
    assert any(name == "diagnosis" and 'Looked for the button "Shar"' in value for name, value in properties)


def test_what_is_kept_follows_pytest_playwrights_options(with_browser):
    with_browser.feature(FAILING)
    with_browser.run("features", "--tracing", "off", "--screenshot", "off")
    assert kept(with_browser) == ["report.html"]
    with_browser.run("features", "--tracing", "on", "--screenshot", "on", "--output", "test-results")
    assert "features/a/there/ada-trace.zip" in kept(with_browser)
    assert "features/a/there/ada.png" in kept(with_browser)


@pytest.mark.parametrize("options", [[], ["--video", "on"]], ids=["no film", "film"])
def test_what_is_done_unseen_is_in_no_artifact(with_browser, options):
    with_browser.feature("Feature: Small\n  Scenario: Enters\n    When Ada comes in unseen\n    Then it is good\n")
    with_browser.run("features", "--tracing", "on", *options).assert_outcomes(passed=1)
    with zipfile.ZipFile(with_browser.path / "test-results/features/a/enters/ada-trace.zip") as trace:
        everything = b"".join(trace.read(name) for name in trace.namelist())
    assert b"?seen" in everything
    assert not re.findall(b"(typed|asked)-before", everything)


def test_a_film_begins_in_a_window_of_its_own_with_what_the_first_has_left(with_browser):
    with_browser.feature(
        "Feature: Small\n  Scenario: Enters\n    When this browser can film\n    And Ada comes in unseen\n"
        "    Then only what follows is filmed\n"
    )
    with_browser.run("features", "--video", "on").assert_outcomes(passed=1)


def test_a_trace_begins_with_all_that_its_first_page_is_made_of(with_browser):
    with_browser.feature("Feature: Small\n  Scenario: Enters\n    When Ada comes in unseen\n    Then it is good\n")
    with_browser.run("features", "--tracing", "on").assert_outcomes(passed=1)
    with zipfile.ZipFile(with_browser.path / "test-results/features/a/enters/ada-trace.zip") as trace:
        loaded = [json.loads(line)["snapshot"]["request"]["url"] for line in trace.read("trace.network").splitlines()]
    assert [address.rpartition("/")[2] for address in loaded if "favicon" not in address] == ["", "?seen"]


def test_evidence_that_fails_changes_no_verdict(with_browser, told):
    with_browser.feature(
        "Feature: Small\n"
        '  Scenario: Fails\n    When Ada clicks "Edit"\n    And evidence cannot be taken\n    And Ada clicks "Shar"\n'
        "    Then it is good\n"
        '  Scenario: Passes\n    When Ada clicks "Edit"\n    And evidence cannot be taken\n    Then it is good\n'
    )
    result = with_browser.run("features", "--tracing", "on", "--screenshot", "on")
    result.assert_outcomes(passed=1, failed=1)
    assert "No screenshot of Ada: Unable to capture during a redirect" in told(result)
    assert 'Looked for the button "Shar"' in told(result)


@pytest.mark.parametrize("workers", [[], ["-n", "1"]], ids=["alone", "worker"])
def test_no_artifact_holds_a_secret(with_browser, told, workers):
    with_browser.feature(
        "Feature: Small\n  Scenario: Tells\n    When Ada types the secret\n    And screenshots are watched\n"
        "    And Ada trips over the secret\n"
        "    Then it is good\n"
    )
    result = with_browser.run("features", "-vv", "--cucumberjson", "c.json", "--junitxml", "j.xml", *workers)
    out = told(result)
    assert "not •••" in out
    assert "captured •••" in out
    everything = {"terminal": out.encode()}
    for path in [
        with_browser.path / "c.json",
        with_browser.path / "j.xml",
        *(with_browser.path / "test-results").rglob("*"),
    ]:
        if path.is_file():
            everything[path.name] = path.read_bytes()
            if path.suffix == ".zip":
                with zipfile.ZipFile(path) as trace:
                    everything |= {f"{path.name}/{name}": trace.read(name) for name in trace.namelist()}
    assert {"ada-trace.zip/trace.trace", "ada-trace.zip/trace.network", "ada.png", "report.html"} <= set(everything)
    assert "•••".encode() in everything["ada-trace.zip/trace.trace"]
    spelt = [SECRET, json.dumps(SECRET)[1:-1], quote_plus(SECRET), base64.b64encode(SECRET.encode()).decode(), COOKIE]
    found = [(name, text) for name, content in everything.items() for text in spelt if text.encode() in content]
    assert found == []
    assert not re.search(rb"number-\d-of-the-cookies", b"".join(everything.values()))
    assert "left readable" not in out
    assert (with_browser.path / "masked.txt").read_text() == "P INPUT"


@pytest.mark.parametrize("workers", [[], ["-n", "1"]], ids=["alone", "worker"])
def test_a_secret_that_was_left_fails_the_run(with_browser, told, workers):
    with_browser.feature(
        "Feature: Small\n  Scenario: Leaves\n    When a file is left with the secret\n    Then it is good\n"
    )
    result = with_browser.run("features", *workers)
    result.assert_outcomes(passed=1)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert re.search(
        r"A secret is readable in: .*test-results/log\.txt, .*trace\.zip \(inside\.txt\)$",
        told(result),
        re.MULTILINE,
    )
    assert SECRET not in told(result)
