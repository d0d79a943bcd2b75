"""The HTML report says of every sentence what the log says of it, once, and nothing in a tutorial can harm it."""

import copy
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text
from walkthrough.plan.reading import compiled
from walkthrough.report.event_log import LogError, events_of, read, run_of, write
from walkthrough.report.html import render
from walkthrough.results import MARKS

ROOT = Path(__file__).parents[2]
WRITTEN = sorted([*(ROOT / "tutorials").glob("*.md"), *(ROOT / "tests" / "unit" / "tutorials").rglob("*.md")])
FILE = "tutorials/every-kind.md"
SOURCE = """# How to try *everything*

It says **a lot**.

## Requirements

* An API secret.

## Try it

1. Open the **Grid Menu**. Select `MySafe`.

   :::info
   The **Shared** column reads **Yes**.
   :::

2. Select **Shear**.
3. Select **Betty**.
4. Shake the mouse.

You'll see "**Shared**". See [share](share.md), [away](https://x.test/), [old](ftp://x/), or [bad](javascript:alert(1)).

> [!TIP]
> On **Home**, select **Share**.

!!! warning
    Mind the gap.

| Column | Means |
|--------|-------|
| One. | Two. |

```
walkthrough check
```

Shake your phone.
"""
FAILURE = {
    "detail": "the tutorial says *Shear*; the menu offers *Share*.",
    "sought": 'the menu entry "Shear"',
    "place": "in the open menu",
    "offered": ["Share", "Edit"],
    "nearest": "Share",
    "fault": "document",
    "fault_reason": "the same control is there under *Share*",
    "suggestion": "Select **Share**.",
    "picture": "pictures/every kind/1-03.jpg",
    "alt": "The screen when Ada selects Shear",
}


SPANS = {
    (sentence.line, sentence.text): (sentence.start, sentence.end)
    for sentence in compiled(from_text(SOURCE, FILE)).sentences
}


def sentence(number, line, text, role="prose", **more):
    start, end = SPANS.get((line, text), (0, 0))
    about = {"id": number, "line": line, "column": 1, "start": start, "end": end, "text": text, "role": role}
    return {"event": "sentence", "file": FILE} | about | more


def step(of, verdict, route="Try it", gherkin="When Ada selects something", **more):
    said = {"event": "step", "file": FILE, "route": route, "sentence": of, "number": of, "gherkin": gherkin}
    return said | {"verdict": verdict} | more


EVENTS = [
    {"event": "run", "version": 1, "address": "embedded", "browser": "chromium 156", "started": "2026-11-24T04:00:00"},
    {"event": "tutorial", "file": FILE, "title": "How to try everything", "source": SOURCE},
    sentence(0, 1, "How to try everything"),
    sentence(1, 3, "It says a lot."),
    sentence(2, 5, "Requirements"),
    sentence(3, 7, "An API secret.", "requirement", gherkin=["Given Ada owns an API secret"]),
    sentence(4, 9, "Try it"),
    sentence(5, 11, "Open the Grid Menu.", "step", gherkin=["When Ada opens"], choices={"which item": "Payments API"}),
    sentence(6, 11, "Select MySafe.", "step", gherkin=["When Ada selects"]),
    sentence(7, 14, "The Shared column reads Yes.", "outcome", gherkin=["Then it reads"]),
    sentence(8, 17, "Select Shear.", "step", gherkin=["When Ada selects"]),
    sentence(9, 18, "Select Betty.", "step", gherkin=["When Ada selects"]),
    sentence(10, 19, "Shake the mouse.", "step", reason="not understood: shake", nearest=["Click **Share**."]),
    sentence(11, 21, 'You\'ll see "Shared".', "outcome", gherkin=["Then Ada sees"]),
    sentence(12, 21, "See share, away, old, or [bad](javascript:alert(1)).", "link"),
    sentence(13, 24, "On Home, select Share.", "step", gherkin=["When Ada selects"]),
    sentence(14, 27, "Mind the gap.", "note"),
    sentence(15, 29, "Column"),
    sentence(16, 29, "Means"),
    sentence(17, 31, "One."),
    sentence(18, 31, "Two."),
    sentence(19, 34, "walkthrough check"),
    sentence(20, 37, "Shake your phone.", waived="needs a phone"),
    {"event": "finding", "file": FILE, "line": 3, "column": 1, "rule": "tab", "message": "a tab", "suggestion": "none"},
    {"event": "route", "file": FILE, "route": "Try it", "line": 11},
    step(3, "passed", gherkin="Given Ada owns an API secret"),
    step(5, "passed", picture="pictures/every kind/1-01.jpg", alt="The Grid Menu"),
    step(6, "passed"),
    step(7, "passed", gherkin="Then it reads"),
    step(8, "failed", **FAILURE),
    step(9, "not reached", detail="not reached because of line 17"),
    step(11, "not reached", gherkin="Then Ada sees"),
    {"event": "route", "file": FILE, "route": "Through Home", "line": 24},
    step(13, "passed", "Through Home"),
    step(11, "passed", "Through Home", gherkin="And Ada sees"),
    {"event": "end", "finished": "2026-11-24T04:00:09", "exit": 1},
]


class Page(HTMLParser):
    """What is said of each sentence on a page, and every tag with its attributes."""

    def __init__(self, text):
        super().__init__()
        self.text, self.tags, self.sentences, self.open = text, [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.append((tag, attrs))
        if tag in {"img", "br", "meta", "hr"}:
            return
        self.open.append((tag, attrs))
        if attrs.get("class", "").startswith("sentence "):
            self.sentences.append([attrs["id"], attrs["class"].split()[1], ""])

    def handle_endtag(self, tag):
        opened, _ = self.open.pop()
        assert opened == tag, f"<{opened}> is closed by </{tag}>"

    def handle_data(self, data):
        classes = [attrs.get("class", "").split() for _, attrs in self.open]
        if any("sentence" in names for names in classes) and not any("mark" in names for names in classes):
            self.sentences[-1][2] += data


def pages(events, folder):
    render(run_of(events), folder)
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.iterdir())}


@pytest.fixture(name="shown")
def _shown(tmp_path):
    return Page(pages(EVENTS, tmp_path)["index.html"])


def words(text):
    return " ".join(text.split())


def check_sentences(page, tutorial):
    """Each sentence stands on the page once, with its words, the colour of its verdict, and the verdict in words."""
    expected = []
    for said in tutorial.sentences:
        verdict = said.verdict
        spoken = "" if verdict == "prose" else f" ({verdict})"
        expected.append([f"s{said.id}", verdict.replace(" ", "-"), words(said.text) + spoken])
    assert [[name, verdict, words(text)] for name, verdict, text in page.sentences] == expected


def test_every_sentence_stands_there_once_with_its_verdict(shown):
    check_sentences(shown, run_of(EVENTS).tutorials[0])
    assert {verdict for _, verdict, _ in shown.sentences} == {
        "passed",
        "failed",
        "not-reached",
        "not-checked",
        "waived",
        "prose",
    }


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_every_sentence_of_our_tutorials_is_found_in_its_place(file, tmp_path):
    text = from_text(file.read_text(encoding="utf-8"), FILE)
    read_ = linted_text(text)
    said = [sentence(i, s.line, s.text, s.role, start=s.start, end=s.end) for i, s in enumerate(read_.sentences)]
    events = [EVENTS[0], EVENTS[1] | {"source": text.text}, *said, EVENTS[-1]]
    page = Page(pages(events, tmp_path)["index.html"])
    check_sentences(page, run_of(events).tutorials[0])
    assert "not found in the text" not in page.text


@pytest.mark.parametrize("verdict", [verdict for verdict in MARKS if verdict != "prose"])
def test_a_sentence_has_the_mark_that_every_report_uses(shown, verdict):
    assert f'<span class="mark {verdict.replace(" ", "-")}" aria-hidden="true">{MARKS[verdict]}</span>' in shown.text


def test_the_counts_are_those_of_the_log(shown):
    tutorial = run_of(EVENTS).tutorials[0]
    verdicts = [said.verdict for said in tutorial.sentences]
    told = re.findall(r"<li[^>]*><strong>(?:<span[^>]*>.</span> )?([^<]+)</strong> ([^<]+)</li>", shown.text)
    assert told == [
        *((f"{count.passed} of {count.all}", count.kind) for count in tutorial.counts),
        *((str(verdicts.count(verdict)), verdict) for verdict in ("failed", "not reached", "not checked", "waived")),
    ]
    assert ("3 of 6", "steps") in told


def test_a_failure_is_explained_in_place(shown):
    told = shown.text[shown.text.index('id="s8"') : shown.text.index('id="s9"')]
    for said in (
        "<b>Line 17:</b> the tutorial says <b>Shear</b>; the menu offers <b>Share</b>.",
        "the menu entry &#34;Shear&#34;",
        "in the open menu",
        "<li>Share</li><li>Edit</li>",
        "<b>Share</b>?",
        "Probably the document",
        "the same control is there under <b>Share</b>",
        '<pre class="paste">Select **Share**.</pre>',
        'href="pictures/every%20kind/1-03.jpg"',
        'alt="The screen when Ada selects Shear"',
    ):
        assert said in told


def test_the_same_failure_in_two_routes_is_told_once(tmp_path):
    same = step(8, "failed", "Through Home", **FAILURE)
    other = step(8, "failed", "Through Home", **FAILURE | {"detail": "Something else."})
    told = pages([*EVENTS[:-1], same, EVENTS[-1]], tmp_path / "same")["index.html"]
    assert told.count('class="explained failed"') == 1
    assert "In “Try it”, “Through Home”" in told
    told = pages([*EVENTS[:-1], other, EVENTS[-1]], tmp_path / "other")["index.html"]
    assert told.count('class="explained failed"') == 2


def test_what_was_not_reached_or_checked_says_why(shown):
    assert "Not reached because of line 17" in shown.text
    told = shown.text[shown.text.index('id="s10"') : shown.text.index('id="s11"')]
    assert "not understood: shake" in told
    assert "Click <b>Share</b>." in told


def test_routes_that_disagree_are_both_told(shown):
    told = shown.text[shown.text.index('id="s11"') : shown.text.index('id="s13"')]
    assert re.search(r"not reached</span> in “Try it”<br>.*passed</span> in “Through Home”", told)
    order = [shown.text.index(f'id="{name}"') for name in ("s4", "route-1", "s5", "s12", "route-2", "s13")]
    assert order == sorted(order)


def test_choices_and_findings_are_told(shown):
    assert "which item – <b>Payments API</b>" in shown.text  # noqa: RUF001
    findings = shown.text[shown.text.index('id="findings"') :]
    assert '<a href="#s1">Line 3</a>: a tab' in findings


def test_a_sentence_that_is_not_in_the_text_is_not_lost(tmp_path):
    events = [*EVENTS[:-1], sentence(21, 40, "From nowhere."), step(21, "failed"), EVENTS[-1]]
    page = Page(pages(events, tmp_path)["index.html"])
    assert page.sentences[-1][:2] == ["s21", "failed"]
    assert page.text.index("not found in the text above") < page.text.index('id="s21"')


def test_the_same_log_makes_the_same_bytes_whatever_the_time(tmp_path):
    later = copy.deepcopy(EVENTS)
    later[0]["started"], later[-1]["finished"] = "2027-01-01T00:00:00", "2027-01-01T00:01:00"
    first = pages(EVENTS, tmp_path / "first")
    assert pages(later, tmp_path / "second") == first
    assert len(first["index.html"].encode()) < 100_000


def test_a_run_that_broke_off_says_so(tmp_path):
    assert "The run broke off" in pages(EVENTS[:-1], tmp_path / "broken")["index.html"]
    assert "The run broke off" not in pages(EVENTS, tmp_path / "whole")["index.html"]


EVIL = '<script>alert(1)</script><img src=x onerror="alert(2)">"\'&'


def test_nothing_in_a_tutorial_becomes_markup(tmp_path):
    source = f"# {EVIL}\n\n{EVIL}\n\n```\n{EVIL}\n```\n\n![{EVIL}](https://example.test/x.png)\n\n[a](<javascript:alert(3)>)\n\n:::{EVIL}\nbox\n:::\n"
    events = copy.deepcopy(EVENTS)
    events[1] |= {"source": source, "title": EVIL}
    for event in events[2:]:
        for key in (
            "text",
            "reason",
            "message",
            "suggestion",
            "rule",
            "detail",
            "sought",
            "place",
            "fault_reason",
            "alt",
        ):
            if event.get(key):
                event[key] = EVIL
        for key in ("nearest", "offered", "gherkin"):
            if isinstance(event.get(key), list):
                event[key] = [EVIL]
        if event.get("choices"):
            event["choices"] = {EVIL: EVIL}
        if event.get("route"):
            event["route"] += EVIL
        if event.get("picture"):
            event["picture"] = 'javascript:alert("4")'
    page = Page(pages(events, tmp_path)["index.html"])
    assert "&lt;script&gt;" in page.text
    for tag, attrs in page.tags:
        assert tag not in {"script", "iframe", "object", "link"}
        assert not [name for name in attrs if name.startswith("on")]
        for name in ("href", "src"):
            assert not attrs.get(name, "").startswith(("javascript:", "http:", "https:", "//")), attrs
        assert tag != "img" or attrs["src"].startswith("javascript%3Aalert")


def test_only_harmless_links_lead_anywhere(shown):
    links = [attrs["href"] for tag, attrs in shown.tags if tag == "a"]
    assert [link for link in links if not link.startswith(("#", "pictures/"))] == ["https://x.test/"]


def test_several_tutorials_have_an_index_that_leads_to_them(tmp_path):
    other = [event | {"file": "other/every-kind.md"} for event in copy.deepcopy(EVENTS) if "file" in event]
    shared = [event | {"file": "tutorials/share.md"} for event in copy.deepcopy(EVENTS) if "file" in event]
    made = pages([*EVENTS[:-1], *other, *shared, EVENTS[-1]], tmp_path)
    assert set(made) == {"index.html", "every-kind.html", "every-kind-2.html", "share.html"}
    index = Page(made["index.html"])
    assert [a["href"] for tag, a in index.tags if tag == "a"] == ["every-kind.html", "every-kind-2.html", "share.html"]
    assert "0 of 3 tutorials hold" in made["index.html"]
    assert made["index.html"].count(run_of(EVENTS).tutorials[0].summary.removesuffix(", 1 waived")) == 3
    assert '<a href="share.html">share</a>' in made["every-kind.html"]


def test_a_log_is_read_line_by_line_and_refused_where_it_is_none(tmp_path):
    log = tmp_path / "events.jsonl"
    log.write_text("".join(json.dumps(event) + "\n" for event in EVENTS), encoding="utf-8")
    assert read(log) == run_of(EVENTS)
    log.write_text('{"event": "run", "version": 1}\nnonsense\n', encoding="utf-8")
    with pytest.raises(LogError, match=":2: no JSON"):
        read(log)
    with pytest.raises(LogError, match="version 2"):
        run_of([{"event": "run", "version": 2}])
    with pytest.raises(LogError, match="none of its own"):
        run_of([*EVENTS[:2], step(99, "passed")])
    with pytest.raises(LogError, match="has not named"):
        run_of([EVENTS[0], EVENTS[2]])


def test_a_result_is_read_from_its_log_as_it_was(tmp_path):
    log, run = tmp_path / "events.jsonl", run_of(EVENTS)
    write(run, log)
    assert read(log) == run
    kinds = [event["event"] for event in events_of(run)]
    assert kinds == [event["event"] for event in EVENTS]
    end = next(event for event in events_of(run) if event.get("text") == "Select Shear.")
    assert (end["end_line"], end["end_column"]) == (17, len("2. Select **Shear**."))
