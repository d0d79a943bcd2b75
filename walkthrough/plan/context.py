"""What earlier clauses of a route leave behind for later ones: the item, the person, the window, what was typed."""

from product.profile import Noun
from walkthrough.actions import Action
from walkthrough.language.grammar import Grammar
from walkthrough.language.meaning import Meaning
from walkthrough.language.phrases import Clause
from walkthrough.language.phrases import Place as SaidPlace
from walkthrough.model import Choice
from walkthrough.place import Place, PlaceKind
from walkthrough.plan.routes import PlannedClause, RoutePlan
from walkthrough.plan.test_data import ExampleData


class UnclearError(Exception):
    """A clause that is understood by itself, but not where it stands."""


class Scene:
    """What is the same on every route: who reads, which item the tutorial is about, whether it is shared."""

    def __init__(self, plans: list[RoutePlan], grammar: Grammar) -> None:
        self.data = ExampleData(grammar)
        self.grammar = grammar
        self.profile = profile = grammar.profile
        clauses = [one.clause for plan in plans for one in plan.clauses]
        meanings = {clause.meaning for clause in clauses}
        self.creates = _creates(plans[0], self.data)
        self.item = self.data.kind.new if self.creates else self.data.kind.existing
        self.with_you = Meaning.NEEDS_ITEM_OR_SHARED_WITH_YOU in meanings
        self.reader = self.data.colleague if self.with_you else self.data.owner
        self.needs_item = bool(meanings & {Meaning.NEEDS_ITEM, Meaning.FIND_ITEM}) and not self.creates
        demanded = (profile.shared.word, profile.shared.yes)
        self.shared = (
            self.with_you
            or Meaning.NEEDS_SHARED_ITEM in meanings
            or any(clause.meaning is Meaning.MUST_COLUMN and clause.ui == demanded for clause in clauses)
            or any(clause.meaning is Meaning.FIND_ITEM and _is_shared(clause, grammar) for clause in clauses)
        )


def _is_shared(clause: Clause, grammar: Grammar) -> bool:
    """Whether an item is described as one that is shared already."""
    item = grammar.patterns.fields.to_choose.sub("", clause.text)
    return any(
        phrase.meaning is Meaning.NEEDS_SHARED_ITEM and wording.alone.fullmatch(item)
        for phrase, wording in grammar.requirements
    )


def _creates(plan: RoutePlan, data: ExampleData) -> bool:
    """Whether the first thing that the route does to an item is to name a new one."""
    for one in plan.clauses:
        if one.clause.meaning is Meaning.FIND_ITEM:
            return False
        fields = one.clause.several or [place.name for place in one.clause.places if place.kind in {"field", "bare"}]
        types = one.clause.meaning in {Meaning.TYPE, Meaning.FILL, Meaning.TYPE_WORDS}
        if types and any(map(data.names_a_new_item, fields)):
            return True
    return False


class Context:
    """What a reader of one route has in mind while they follow it."""

    def __init__(self, plan: RoutePlan, scene: Scene) -> None:
        self.plan, self.scene, self.data = plan, scene, scene.data
        self.grammar, self.profile = scene.grammar, scene.profile
        self.reader, self.item, self.colleague = scene.reader, scene.item, scene.data.colleague
        self.current: PlannedClause = plan.clauses[0]
        self.focus = ""
        """The item or person that was located or selected last."""
        self.located_in = -1
        """The sentence that has located it, until a control is pressed."""
        self.field = ""
        self.window: Place | None = None
        self.typed: dict[str, str] = {}
        """What was typed, by field; a secret is empty."""
        self.ticked: set[str] = set()
        self.choices: list[Choice] = []
        self.things: dict[Noun, None] = {}
        """What has to be there because an instruction chooses it, in order."""
        self.actions: list[Action] = []
        """What the route has done and promised so far."""

    def note_choice(self, words: str, value: str) -> None:
        """Note what is taken for something that the sentence describes in `words`."""
        self.note_chosen(self.data.chosen(words, self.current.unit.piece.printed.text), value)

    def note_chosen(self, what: str, value: str) -> None:
        """Note what is taken for `what`, unless another route has noted it."""
        if not self.current.borrowed:
            self.choices.append(Choice(self.current.unit.line, what, value.replace("{run}", "…")))

    def choose_colleague(self, clause: Clause) -> str:
        """Take the colleague for the person whom the clause describes."""
        self.note_choice(clause.text, self.colleague)
        self.focus = self.colleague
        return self.focus

    def located(self) -> None:
        """Note that the current sentence has located what is in focus."""
        self.located_in = self.current.unit.index

    # Places.

    def place_of(self, clause: Clause, *, icon: bool = False, fields: bool = True) -> Place | None:
        """The place of a control; what stands "on" an item when it is a word is "of" it when it is an icon.

        :param fields: whether a field counts as a place.
        :raises UnclearError: where the clause says two.
        """
        said = [place for place in clause.places if fields or place.kind not in {"field", "bare"}]
        places = [place for place in dict.fromkeys(self._place(one, icon=icon) for one in said) if place]
        if any(place.kind is PlaceKind.COLUMN for place in places):
            places = [place for place in places if place.kind not in {PlaceKind.LIST, PlaceKind.OF, PlaceKind.ON}]
        if len(places) > 1:
            # A list that is named besides is the screen on which the other place is.
            places = [place for place in places if place.kind is not PlaceKind.LIST]
        if len(places) > 1:
            raise UnclearError("two places at once: " + " and ".join(map(str, places)))
        if not places:
            return None
        if places[0].kind in {PlaceKind.WINDOW, PlaceKind.NEW_WINDOW}:
            self.window = places[0]
        return places[0]

    def _place(self, said: SaidPlace, *, icon: bool) -> Place | None:
        match said.kind:
            case "column":
                return Place(PlaceKind.COLUMN, (said.name, self.item))
            case "item":
                return Place(PlaceKind.OF if icon else PlaceKind.ON, (self.item,))
            case "person":
                return Place(PlaceKind.OF if icon else PlaceKind.FOR, (self.colleague,))
            case "bare":
                return Place(PlaceKind.FIELD, (said.name,))
            case "anywhere" | "home":
                return None
        return Place(kind_of(said), (said.name,) if said.name else ())

    def place_of_member(self, clause: Clause) -> Place | None:
        """The person whose box it is; None for a box that is nobody's.

        :raises UnclearError: where no step before has chosen one.
        """
        if place := self.place_of(clause):
            return place
        if not self.profile.kinds:
            return None
        if self.focus in {"", self.item}:
            raise UnclearError("it is not said for whom: a step before it, which selects a person, is missing")
        return Place(PlaceKind.FOR, (self.focus,))


def kind_of(said: SaidPlace) -> PlaceKind:
    """The kind of place that a clause names by the words of steps."""
    return PlaceKind(said.step.replace('"{0}"', "{}"))
