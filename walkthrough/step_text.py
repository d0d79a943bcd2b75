"""Print an action as the text of a Gherkin step, in the vocabulary of `steps/`, and say what the text names."""

from collections.abc import Callable, Sequence
from typing import assert_never

from walkthrough import actions as a
from walkthrough.actions import Action
from walkthrough.place import Place

Quote = Callable[[str], str]


def in_quotes(word: str) -> str:
    """Quote a word as Gherkin steps do."""
    return f'"{word}"'


def in_stars(word: str) -> str:
    """Quote a word as messages do, with the stars of a tutorial's bold words."""
    return f"*{word}*"


def text_of(action: Action, quote: Quote = in_quotes) -> str:  # noqa: PLR0912 - one case for each
    """Print an action as the text of its step, without the keyword.

    :param quote: how a word on the screen is printed.
    """
    match action:
        case a.Owns(person, kind, item, members):
            return f"{person} owns the {kind} {quote(item)}" + (f", shared with {_listed(members)}" if members else "")
        case a.NotYet(kind, item):
            return f"there is no {kind} {quote(item)} yet"
        case a.SignedIn(person):
            return f"{person} is signed in"
        case a.Begins(person, address):
            return f"{person} begins at {quote(address)}"
        case a.Has(person, made_by, name):
            made = f"{quote(name)}, made by" if name else "what is made by"
            return f"{person} has {made} {quote(made_by)}"
        case a.Clicks(person, icon, name, place):
            icon = f" the {quote(icon)} icon" if icon else ""
            name = f" {quote(name)}" if name else ""
            return f"{person} clicks{icon}{name}{_at(place, quote)}"
        case a.PressesKey(person, key):
            return f"{person} presses the {quote(key)} key"
        case a.Selects(person, name, place):
            return f"{person} selects {quote(name)}{_at(place, quote)}"
        case a.SelectsAny(person, field):
            return f"{person} selects any entry in {quote(field)}"
        case a.Locates(person, name, place):
            return f"{person} locates {quote(name)}{_at(place, quote)}"
        case a.Types(person, text, field, place):
            return f"{person} types {quote(text)} into {quote(field)}{_at(place, quote)}"
        case a.TypesSecret(person, field, place):
            return f"{person} types a secret into {quote(field)}{_at(place, quote)}"
        case a.Ticks(person, box, place, on):
            return f"{person} {'ticks' if on else 'unticks'} {quote(box)}{_at(place, quote)}"
        case a.Described(_, person, parts):
            said = " ".join(f"{words} {quote(quoted)}" if quoted else words for words, quoted in parts)
            return f"{person}, as described, {said}"
        case a.Written(_, text):
            return "".join(quote(part) if at % 2 else part for at, part in enumerate(text.split('"')))
    return _promise(action, quote)


def _promise(action: a.Promise, quote: Quote) -> str:  # noqa: PLR0912 - one case for each
    match action:
        case a.CanAccess(person, item, can):
            return f"{person} {'can' if can else 'can no longer'} access {quote(item)}"
        case a.Sees(person, text, place):
            return f"{person} sees {quote(text)}{_at(place, quote)}"
        case a.NoLongerSees(person, text, place):
            return f"{person} no longer sees {quote(text)}{_at(place, quote)}"
        case a.SeesMessage(person, text):
            return f"{person} sees the message {quote(text)}"
        case a.SeesWindow(person, name):
            return f"{person} sees the {quote(name)} window"
        case a.SeesEmptyList(person, name):
            return f"{person} sees an empty {quote(name)} list"
        case a.SeesDetail(person, value, detail):
            return f"{person} sees {quote(value)} as the {quote(detail)}"
        case a.SeesDetails(person, details):
            return f"{person} sees the details {_listed([quote(detail) for detail in details])}"
        case a.SeesTicked(person, box, place, on):
            return f"{person} sees {quote(box)} {'ticked' if on else 'not ticked'}{_at(place, quote)}"
        case a.SeesTyped(person, text, field):
            return f"{person} sees {quote(text)} typed into {quote(field)}"
        case a.SeesBeside(person, text, field):
            return f"{person} sees {quote(text)} beside {quote(field)}"
        case a.SeesMandatory(person, names):
            return f"{person} sees the fields {_listed([quote(name) for name in names])} marked as mandatory"
        case a.SeesRed(person, field):
            return f"{person} sees {quote(field)} turn red"
        case a.SeesProtected(person, field, item, shown):
            return f"{person} {'sees' if shown else 'does not see'} the {quote(field)} of {quote(item)}"
        case a.SeesTypedSecret(person, field):
            return f"{person} sees the secret that was typed as the {quote(field)}"
        case a.SeesSecretKept(person, field):
            return f"{person} sees that the secret typed into {quote(field)} is kept"
        case a.CanCopy(person, field, item):
            return f"{person} can copy the {quote(field)} of {quote(item)}"
        case _:
            assert_never(action)


def words_of(action: Action) -> tuple[str, ...]:
    """The words on the screen that the text of an action quotes, in its order."""
    words: list[str] = []

    def noted(word: str) -> str:
        words.append(word)
        return word

    text_of(action, noted)
    return tuple(words)


def place_of(action: Action) -> Place | None:
    """Where the action takes place, if it says so."""
    place: Place | None = getattr(action, "place", None)
    return place


def place_text(place: Place, quote: Quote = in_quotes) -> str:
    """Print a place as steps say it."""
    return place.kind.format(*map(quote, place.quoted))


def _at(place: Place | None, quote: Quote) -> str:
    return f" {place_text(place, quote)}" if place else ""


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
