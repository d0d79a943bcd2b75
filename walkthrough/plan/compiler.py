"""Ways through a tutorial as Gherkin steps, in the suite's vocabulary, with sensible data for free choices.

Keeps in mind what a reader has in mind: which item, which person, which window. Must not know Markdown.
"""

from collections.abc import Callable, Iterator

from walkthrough.language.english import VISIBLE_SECRETS
from walkthrough.language.meaning import REQUIREMENTS, Meaning
from walkthrough.language.phrases import Clause, Place
from walkthrough.model import Choice, Keyword, Step
from walkthrough.plan import test_data as choices
from walkthrough.plan.routes import Act, Way


class UnclearError(Exception):
    """A clause that is understood by itself, but not where it stands."""


Lines = Iterator[tuple[Keyword, str]]
_LOOKED_UP = {"window", "item", "person", "anywhere", "home", "bare"}
"""Places that need no asking for: `_arrival` asks for the window, and the others name what the promise is about."""


class Scene:
    """What is the same for every way: who reads, which item it is about."""

    def __init__(self, ways: list[Way]) -> None:
        acts = [act for way in ways for act in way.acts]
        meanings = {act.clause.meaning for act in acts}
        self.creates = _creates(ways[0])
        self.item = choices.NEW_THING if self.creates else choices.THING
        self.with_you = Meaning.NEEDS_ITEM_OR_SHARED_WITH_YOU in meanings
        self.reader = choices.COLLEAGUE if self.with_you else choices.OWNER
        self.needs_item = bool(meanings & {Meaning.NEEDS_ITEM, Meaning.FIND_ITEM}) and not self.creates
        self.shared = (
            self.with_you
            or Meaning.NEEDS_SHARED_ITEM in meanings
            or any(act.clause.meaning is Meaning.MUST_COLUMN and act.clause.ui == ("Shared", "Yes") for act in acts)
        )

    def background(self, way: Way) -> list[Step]:
        """The Givens, each with the sentence that asks for it."""
        owner, item = choices.OWNER, self.item
        first = next((act for act in way.acts if act.clause.sort == "do"), way.acts[0])
        steps: list[Step] = []
        if self.creates:
            steps.append(
                _step("Given", f'there is no API secret "{item}" yet', _first(way, Meaning.TYPE, Meaning.FILL) or first)
            )
        owns = _first(
            way, Meaning.NEEDS_SHARED_ITEM, Meaning.NEEDS_ITEM_OR_SHARED_WITH_YOU, Meaning.NEEDS_ITEM, Meaning.FIND_ITEM
        )
        if self.needs_item or self.shared:
            shared = f", shared with {choices.COLLEAGUE}" if self.shared else ""
            steps.append(_step("Given", f'{owner} owns the API secret "{item}"{shared}', owns or first))
        if self.shared and not self.with_you:
            steps.append(_step("Given", f'{choices.COLLEAGUE} can access "{item}"', owns or first))
        account = _first(way, Meaning.NEEDS_ACCOUNT) or (owns if self.needs_item or self.shared else None) or first
        steps.append(_step("Given", f"{self.reader} is signed in", account))
        return steps


def _creates(way: Way) -> bool:
    """Whether the first thing that the way does to an item is to name a new one."""
    for act in way.acts:
        if act.clause.meaning is Meaning.FIND_ITEM:
            return False
        fields = act.clause.several or [place.name for place in act.clause.places if place.kind in {"field", "bare"}]
        if act.clause.meaning in {Meaning.TYPE, Meaning.FILL, Meaning.TYPE_WORDS} and any(
            map(choices.names_a_new_item, fields)
        ):
            return True
    return False


def _first(way: Way, *meanings: str) -> Act | None:
    for meaning in meanings:
        for act in way.acts:
            if act.clause.meaning == meaning:
                return act
    return None


def _step(keyword: Keyword, text: str, act: Act) -> Step:
    return Step(keyword, text, act.unit.line, act.unit.index, act.borrowed)


class Walk:
    """One way, act by act; what was said before is what later acts refer to."""

    def __init__(self, way: Way, scene: Scene) -> None:
        self.way = way
        self.scene = scene
        self.reader = scene.reader
        self.item = scene.item
        self.focus = ""
        self.located_in = -1
        self.field = ""
        self.window = ""
        self.typed: dict[str, str] = {}
        self.ticked: set[str] = set()
        self.choices: list[Choice] = []
        self.steps: list[Step] = []
        self.unclear: list[tuple[int, str]] = []
        self.act = way.acts[0] if way.acts else None

    def steps_of(self) -> list[Step]:
        """The steps of the whole way."""
        for act in self.way.acts:
            self.act = act
            try:
                for keyword, text in self._lines(act.clause):
                    self._add(keyword, text, act)
            except UnclearError as error:
                self.unclear.append((act.unit.index, str(error)))
        return self.steps

    def _add(self, keyword: Keyword, text: str, act: Act) -> None:
        step = _step(keyword, f"{self.reader} {text}" if not text.startswith("=") else text[1:], act)
        if not self.steps or self.steps[-1] != step:
            self.steps.append(step)

    def _lines(self, clause: Clause) -> Lines:
        name = "say_" + (clause.meaning or "").replace(" ", "_")
        said: Callable[[Clause], Lines] | None = getattr(self, name, None)
        if clause.meaning in REQUIREMENTS:
            return
        if said is None:
            raise UnclearError(f"nothing is known to do about: {clause.text}")
        arrival = list(self._arrival(clause)) if clause.sort == "promise" else []
        yield from arrival
        if clause.choice and self.act:
            self._chose(f"if {clause.choice}", "done" if clause.sort == "do" else "so it is here")
        if clause.sort == "do":
            yield from said(clause)
            return
        lines = list(said(clause))
        self._ask_for_places(clause, [text for _, text in [*arrival, *lines]])
        yield from lines

    # Places.

    def _ask_for_places(self, clause: Clause, texts: list[str]) -> None:
        """A promise that is looked up elsewhere than it says would hold whatever the place."""
        for place in clause.places:
            words = f'"{place.name}"' if place.name else place.step
            if place.kind in _LOOKED_UP or any(words in text for text in texts):
                continue
            raise UnclearError(f"this is not looked up {place.step.format(place.name)}")

    def _arrival(self, clause: Clause) -> Lines:
        """What has to be done or seen before a promise can be looked up where the tutorial says."""
        for place in clause.places:
            if place.kind == "window" and place.name and place.icon:
                column = next((p for p in clause.places if p.kind == "column"), None)
                where = f'in the "{column.name}" column of "{self.item}"' if column else f'of "{self.item}"'
                yield "When", f'clicks the "{place.icon}" icon "{place.name}" {where}'
            if place.kind == "window" and place.name:
                yield "Then", f'sees the "{place.name}" window'
                self.window = f'in the "{place.name}" window'

    def _where(self, clause: Clause, *, icon: bool = False) -> str:
        """The place of a control, as a step says it; with a blank before it, or empty."""
        found = [self._place(place, icon=icon) for place in clause.places]
        said = list(dict.fromkeys(place for place in found if place))
        if any(" column of " in place for place in said):
            said = [place for place in said if not place.startswith(("on the list", 'of "', 'on "'))]
        if len(said) > 1:
            raise UnclearError("two places at once: " + " and ".join(said))
        if said and "window" in said[0]:
            self.window = said[0]
        return f" {said[0]}" if said else ""

    def _place(self, place: Place, *, icon: bool = False) -> str:
        match place.kind:
            case "column":
                return f'in the "{place.name}" column of "{self.item}"'
            case "item":
                return f'{"of" if icon else "on"} "{self.item}"'
            case "person":
                return f'{"of" if icon else "for"} "{choices.COLLEAGUE}"'
            case "bare":
                return f'in "{place.name}"'
            case "anywhere" | "home":
                return ""
        return place.step.format(place.name)

    # What the reader does.

    def say_press(self, clause: Clause) -> Lines:
        yield from self._press(clause, "clicks")

    def say_choose(self, clause: Clause) -> Lines:
        field = self._field_of(clause)
        if field:
            self.typed[field] = clause.ui[0]
            yield "When", f'selects "{clause.ui[0]}" in "{field}"'
            return
        yield from self._press(clause, "selects")

    def _press(self, clause: Clause, verb: str) -> Lines:
        icon = clause.icon or next((place.icon for place in clause.places if place.icon), "")
        where = self._where(clause, icon=bool(icon))
        if not where and self.act and self.located_in == self.act.unit.index:
            where = f' {"of" if icon else "on"} "{self.focus}"'
        self.located_in = -1
        if icon:
            yield "When", f'clicks the "{icon}" icon "{clause.ui[0]}"{where}'
        else:
            yield "When", f'{verb} "{clause.ui[0]}"{where}'

    def say_press_icon(self, clause: Clause) -> Lines:
        where = self._where(clause, icon=True)
        if not where and self.focus:
            where = f' of "{self.focus}"'
        self.located_in = -1
        yield "When", f'clicks the "{clause.icon}" icon{where}'

    def say_choose_person(self, clause: Clause) -> Lines:
        self.focus = self._colleague(clause)
        yield "When", f'selects "{self.focus}"{self._where(clause)}'

    def say_find_person(self, clause: Clause) -> Lines:
        self.focus = self._colleague(clause)
        self._located()
        yield "When", f'locates "{self.focus}"{self._where(clause) or " on the list"}'

    def say_find_item(self, clause: Clause) -> Lines:
        self.focus = self.item
        self._located()
        self._chose(clause.text, self.item)
        yield "When", f'locates "{self.item}"{self._where(clause) or " on the list"}'

    def _located(self) -> None:
        self.located_in = self.act.unit.index if self.act else -1

    def say_type(self, clause: Clause) -> Lines:
        field = self._field_of(clause)
        if not field:
            raise UnclearError("it is not said into which field")
        value = self.act.value if self.act and self.act.value else choices.typed_into(field, clause.text)
        yield from self._type(field, value, self._window_of(clause))

    def say_type_words(self, clause: Clause) -> Lines:
        field = self._field_of(clause)
        if field:
            yield from self._type(field, clause.ui[0], self._window_of(clause), free=False)
        else:
            yield from self._type(clause.ui[0], choices.typed_into(clause.ui[0]), self._window_of(clause))

    def say_fill(self, clause: Clause) -> Lines:
        for field in clause.several:
            yield from self._type(field, choices.typed_into(field), self._window_of(clause))

    def _type(self, field: str, value: str, window: str, *, free: bool = True) -> Lines:
        if field == self.way.left_empty:
            return
        self.field = field
        self.typed[field] = value
        if choices.is_secret(field):
            self.typed[field] = ""
            yield "When", f'types a secret into "{field}"{window}'
            return
        if free:
            self._chosen(field, value)
        if choices.is_chosen(field):
            yield "When", f'selects "{value}" in "{field}"'
        else:
            yield "When", f'types "{value}" into "{field}"{window}'

    def say_choose_value(self, clause: Clause) -> Lines:
        field = self._field_of(clause)
        if not field:
            raise UnclearError("it is not said what to select, or in which field")
        yield from self._type(field, choices.typed_into(field), "")

    def say_tick(self, clause: Clause) -> Lines:
        self.ticked.add(clause.ui[0])
        yield "When", f'ticks "{clause.ui[0]}"{self._at_member(clause)}'

    def say_untick(self, clause: Clause) -> Lines:
        self.ticked.discard(clause.ui[0])
        yield "When", f'unticks "{clause.ui[0]}"{self._at_member(clause)}'

    def _at_member(self, clause: Clause) -> str:
        """The person whose box it is.

        :raises UnclearError: where no step before has chosen one.
        """
        if where := self._where(clause):
            return where
        if self.focus in {"", self.item}:
            raise UnclearError("it is not said for whom: a step before it, which selects a person, is missing")
        return f' for "{self.focus}"'

    def say_copy(self, clause: Clause) -> Lines:
        yield "Then", f'can copy the "{clause.ui[0]}" of "{self.item}"'

    def _field_of(self, clause: Clause) -> str:
        return next((place.name for place in clause.places if place.kind in {"field", "bare"}), "")

    def _window_of(self, clause: Clause) -> str:
        fieldless = [place for place in clause.places if place.kind not in {"field", "bare"}]
        return self._where(Clause(clause.text, places=tuple(fieldless)))

    def _colleague(self, clause: Clause) -> str:
        self._chose(clause.text, choices.COLLEAGUE)
        return choices.COLLEAGUE

    def _chose(self, words: str, value: str) -> None:
        """Note what is taken for something that the sentence describes in `words`."""
        if self.act:
            self._chosen(choices.chosen(words, self.act.unit.piece.printed.text), value)

    def _chosen(self, what: str, value: str) -> None:
        if self.act and not self.act.borrowed:
            self.choices.append(Choice(self.act.unit.line, what, value))

    # What the tutorial promises.

    def say_message(self, clause: Clause) -> Lines:
        yield "Then", f'sees the message "{clause.ui[0]}"'

    def say_column(self, clause: Clause) -> Lines:
        column, value = clause.ui
        yield "Then", f'sees "{value}" in the "{column}" column of "{self.item}"'

    say_must_column = say_column

    def say_only_owner(self, clause: Clause) -> Lines:
        yield "Then", f'sees "{choices.OWNER}" in the "{clause.ui[0]}" column of "{self.item}"'

    say_owner = say_only_owner

    def say_empty_list(self, clause: Clause) -> Lines:
        yield "Then", f'sees an empty "{clause.ui[0]}" list'

    def say_no_access(self, _: Clause) -> Lines:
        yield "Then", f'={choices.COLLEAGUE} can no longer access "{self.item}"'

    def say_access(self, _: Clause) -> Lines:
        yield "Then", f'={choices.COLLEAGUE} can access "{self.item}"'

    def say_window(self, clause: Clause) -> Lines:
        self.window = f'in the "{clause.ui[0]}" window'
        yield "Then", f'sees the "{clause.ui[0]}" window'

    def say_window_details(self, clause: Clause) -> Lines:
        yield from self.say_window(clause)
        yield from self.say_details(clause)

    def say_details(self, clause: Clause) -> Lines:
        unknown: list[str] = []
        for detail in clause.several:
            if detail.lower() in VISIBLE_SECRETS:
                yield "Then", f'sees the "{detail}" of "{self.item}"'
            elif value := self._known(detail):
                yield "Then", f'sees "{value}" as the "{detail}"'
            else:
                unknown.append(detail)
        if unknown:
            yield "Then", f"sees the details {_listed(unknown)}"

    def _known(self, detail: str) -> str:
        typed = {field.lower(): value for field, value in self.typed.items()}
        return {"name": self.item, "owner": choices.OWNER, **typed}.get(detail.lower(), "")

    def say_typed_details(self, clause: Clause) -> Lines:
        typed = {field.lower(): value for field, value in self.typed.items()}
        for detail in clause.several:
            if detail.lower() not in typed:
                if self.act and not self.act.borrowed:
                    raise UnclearError(f"no step before it types anything into {detail}")
            elif choices.is_secret(detail):
                yield "Then", f'sees the secret that was typed as the "{detail}"'
            else:
                yield "Then", f'sees "{typed[detail.lower()]}" as the "{detail}"'

    def say_list_of_people(self, clause: Clause) -> Lines:
        yield "Then", f'sees "{choices.COLLEAGUE}" in the "{clause.ui[0]}" list'

    def say_member_columns(self, clause: Clause) -> Lines:
        values, members = clause.ui[:2], clause.ui[2:]
        for member in members:
            yield "Then", f'sees "{choices.COLLEAGUE}" in the "{member}" column of "{choices.COLLEAGUE}"'
        for column in clause.several:
            name = column.lower().rstrip("?")
            if name not in {"can view", "can edit"}:
                raise UnclearError(f"it is not known what the column {column} should read")
            value = "Yes" if name == "can view" or name in {box.lower() for box in self.ticked} else "No"
            if value not in values:
                # The column has to read one of the words that the tutorial gives: the one in the place of this one.
                value = values[0] if value == "Yes" or values[1] == "Yes" else values[1]
            yield "Then", f'sees "{value}" in the "{column}" column of "{choices.COLLEAGUE}"'

    def say_on_list(self, _: Clause) -> Lines:
        yield "Then", f'sees "{self.item}" on the list'

    def say_not_on_list(self, _: Clause) -> Lines:
        yield "Then", f'no longer sees "{self.item}" on the list'

    def say_word_on_entry(self, clause: Clause) -> Lines:
        yield "Then", f'sees "{clause.ui[0]}" on "{self.item}"'

    say_must_word_on_entry = say_word_on_entry

    def say_word_gone(self, clause: Clause) -> Lines:
        # Of a word that was never there, anybody may say that it is gone.
        demanded = self.scene.shared and clause.ui[0].lower() == "shared"
        if not demanded and not any(f' sees "{clause.ui[0]}" on "{self.item}"' in step.text for step in self.steps):
            stands = f"no sentence before it says that {clause.ui[0]} stands there"
            raise UnclearError(f"{stands}: did you mean that it appears on the card?")
        yield "Then", f'no longer sees "{clause.ui[0]}" on "{self.item}"'

    def say_ticked(self, clause: Clause) -> Lines:
        yield "Then", f'sees "{clause.ui[0]}" ticked{self._at_member(clause)}'

    def say_not_ticked(self, clause: Clause) -> Lines:
        yield "Then", f'sees "{clause.ui[0]}" not ticked{self._at_member(clause)}'

    def say_red(self, clause: Clause) -> Lines:
        field = clause.ui[0] if clause.ui else self.field
        if not field:
            raise UnclearError("it is not said which box")
        yield "Then", f'sees "{field}" turn red'

    def say_text_shown(self, clause: Clause) -> Lines:
        if not self.window:
            raise UnclearError("it is not said where this is shown")
        yield "Then", f'sees "{clause.ui[0]}" {self.window}'

    def say_word_shown(self, clause: Clause) -> Lines:
        where = self._where(clause)
        if not where:
            raise UnclearError("it is not said where this is shown")
        yield "Then", f'sees "{clause.ui[0]}"{where}'

    def say_beside_field(self, clause: Clause) -> Lines:
        field = self.way.left_empty or self.field
        if not field:
            raise UnclearError("it is not said which field")
        yield "Then", f'sees "{clause.ui[0]}" beside "{field}"'

    def say_kept(self, _: Clause) -> Lines:
        for field, value in self.typed.items():
            if choices.is_secret(field):
                yield "Then", f'sees that the secret typed into "{field}" is kept'
            else:
                yield "Then", f'sees "{value}" typed into "{field}"'

    def say_mandatory(self, clause: Clause) -> Lines:
        yield "Then", f"sees the fields {_listed(list(clause.several))} marked as mandatory"

    def say_secret_shown(self, clause: Clause) -> Lines:
        if clause.ui[0].lower() in VISIBLE_SECRETS:
            yield "Then", f'sees the "{clause.ui[0]}" of "{self.item}"'
        else:
            yield from self.say_word_shown(clause)

    def say_secret_hidden(self, clause: Clause) -> Lines:
        if clause.ui[0].lower() not in VISIBLE_SECRETS:
            raise UnclearError("it is not said where this is not shown")
        yield "Then", f'does not see the "{clause.ui[0]}" of "{self.item}"'


def _listed(words: list[str]) -> str:
    quoted = [f'"{word}"' for word in words]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)
