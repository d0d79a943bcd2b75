"""Findings about what a writer tells the walkthrough: in comments, and in phrasebooks."""

from collections.abc import Iterable, Iterator

from walkthrough.document.directives import KNOWN, SKIP, aims_of, directives_of, disabled_rules
from walkthrough.lint.subject import RULES, Subject, rule
from walkthrough.model import Finding, TaughtPhrase, Tutorial

UNUSED = "unused-phrase"


@rule("directive", "A comment to walkthrough that it cannot follow does nothing.")
def directive(subject: Subject) -> Iterator[Finding]:
    """Comments that begin with `walkthrough:` and are about nothing."""
    document = subject.document
    for one in directives_of(document):
        if one.kind not in KNOWN:
            message = f"walkthrough knows no “{one.kind}”; there are {', '.join(KNOWN)}"
            yield Finding(*document.place(one.start), "directive", message)
    for name, one in disabled_rules(document).items():
        if name not in RULES:
            yield Finding(*document.place(one.start), "directive", f"there is no rule “{name}”")
    for aim in aims_of(document, [unit.piece for unit in subject.units]):
        if aim.wrong:
            yield Finding(*document.place(aim.directive.start), "directive", aim.wrong)


@rule("needless-waiver", "A waiver that nobody needs hides what could be checked.")
def needless_waiver(subject: Subject) -> Iterator[Finding]:
    """Waivers of sentences that are understood, or say nothing that could be checked."""
    for aim in aims_of(subject.document, [unit.piece for unit in subject.units]):
        if not aim.wrong and aim.directive.kind == SKIP and (why := subject.units[aim.sentence].needless):
            place = subject.document.place(aim.directive.start)
            yield Finding(*place, "needless-waiver", f"this waiver can go: {why}")


@rule(UNUSED, "A phrase that no file of the call has may be misspelt.")
def unused_phrase(_: Subject) -> Iterator[Finding]:
    """No finding about a file of its own: `lint` compares all files of a call, by `use_of`."""
    return iter(())


def use_of(phrases: Iterable[TaughtPhrase], tutorials: Iterable[Tutorial]) -> dict[TaughtPhrase, list[tuple[str, int]]]:
    """Where each phrase was found: the files and lines of the sentences."""
    found: dict[TaughtPhrase, list[tuple[str, int]]] = {phrase: [] for phrase in phrases}
    for tutorial in tutorials:
        for sentence in tutorial.sentences:
            for phrase in sentence.taught:
                found[phrase].append((tutorial.file, sentence.line))
    return found
