"""What contradicts a sentence beside it: a complaint, a dialog of the browser, a question about somebody else."""

import re

from harness.messages.mismatch import Mismatch
from pages.components.complaints import Complaints
from pages.counters import miscounted
from steps.scenario_data import People, ScenarioData

_DELETES = r"\b(?:delete|erase|destroy)\W+(?:(?:the|this|your|selected)\W+){{0,2}}{}(?!\w|\W+(?:access|share|user))"


class Contradictions:
    """Watches one person's screen while they follow the sentences."""

    def __init__(self, complaints: Complaints, scenario_data: ScenarioData, people: People) -> None:
        self.complaints = complaints
        self.scenario_data = scenario_data
        self.people = people
        self.promised: set[str] = set()
        """Words that sentences have promised so far."""

    def before_click(self, sought: str, place: str) -> None:
        """Note what the screen says, and read the question that it asks.

        :raises Mismatch: where the question names an item or a person that the sentences are not about.
        """
        self.expect_its_own(sought, place)
        if place.endswith((" window", " list")):
            self.expect_true_counts(sought, place)

    def expect_its_own(self, sought: str, place: str) -> None:
        """:raises Mismatch: where the screen that came is about another item or person, or came with a failure."""
        known, now = self.complaints.before, self.complaints.around()
        self.complaints.before = now
        for said in (now.question, now.title if place.endswith(" window") else ""):
            if other := self._other_in(said) or self._deleted_by(said):
                raise Mismatch(sought, place, found=f'it in a window about {other}: "{said}"')
        for said in set(now.failures) - set(known.failures) if known else ():
            if not any(words in said for words in (*self.promised, sought.strip('"'))):
                raise Mismatch(sought, place, found=f'a complaint with it: "{said}"')

    def expect_true_counts(self, sought: str, place: str) -> None:
        """:raises Mismatch: where the screen counts the entries of a list otherwise than they are there."""
        if counted := miscounted(self.complaints.page):
            raise Mismatch(sought, place, found=f"a count that is not so: {counted}")

    def expect_no_dialog(self, sought: str) -> None:
        """:raises Mismatch: where the browser has shown a dialog of which the sentences say nothing."""
        if self.complaints.dialogs:
            said = self.complaints.dialogs.pop(0)
            raise Mismatch(sought, found=f'a dialog of the browser, of which the sentence says nothing: "{said}"')

    def expect_no_complaint(self, promised: str, sought: str) -> None:
        """:raises Mismatch: where the screen complains of something since the last click."""
        self.promised.add(promised)
        before = self.complaints.before.complaints if self.complaints.before else ()
        known = {*before, promised, *self.scenario_data.names.values()}
        for said in self.complaints.around().complaints:
            if said not in known and not (promised in said and _only_around(promised, said)):
                raise Mismatch(sought, found=f'a complaint with it: "{said}"')

    def _deleted_by(self, asked: str) -> str:
        """The item, where a question is whether to delete it, and the sentences are about a person."""
        about = self.scenario_data.about
        kinds = {noun for item in self.scenario_data.items.values() for noun in item.kind.nouns}
        names = [*kinds, *self.scenario_data.names.values()]
        is_about_it = any(re.search(_DELETES.format(re.escape(name)), asked, re.IGNORECASE) for name in names)
        return "deleting the item" if "person" in about and is_about_it else ""

    def _other_in(self, asked: str) -> str:
        """Whom or what else a question names: somebody, or something, of this scenario."""
        others = {name: name for name in self.scenario_data.others}
        shown = {**others, **{name: name for name in self.people}, **self.scenario_data.names}
        about = set(self.scenario_data.about.values())
        rest = asked
        for name in about:
            rest = rest.replace(shown[name], "")
        for names in (self.people, {**others, **self.scenario_data.names}):
            chosen = about & set(names)
            different = [name for name in names if name not in about and _names(rest, shown[name])]
            if chosen and different and not any(_names(asked, shown[name]) for name in chosen):
                return f'"{different[0]}"'
        return ""


def _names(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _only_around(promised: str, said: str) -> bool:
    """Whether there is but a button or a mark around the promised words."""
    return len(re.findall(r"\w+", said.replace(promised, "", 1))) <= 1
