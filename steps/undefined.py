"""What to say of a step that is not defined: a word that is not known, and the definition to begin with."""

import re
from collections.abc import Callable, Iterator

from harness.meanings import Meanings
from product.profile import load
from steps.parameter_types import KNOWN_PLACES

_QUOTED = re.compile(r'"[^"]*"')
_CAPITALISED = re.compile(r'\b[A-Z][\w-]*\b(?=[^"]*(?:"[^"]*"[^"]*)*$)')
_KIND = re.compile(r'\bthe ([\w -]+?) (?=")')


def pytest_step_unknown(kind: str, text: str, meanings: Meanings) -> str | None:
    """Name the person, the kind of item or the place that is not known, if the step is defined but for that."""

    def fits(other: str) -> bool:
        return bool(meanings.of(kind, other))

    return next((sentence for look in (_person, _kind, _place) for sentence in look(text, fits)), None)


def _person(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    people = load().people
    known = {*people.names, *(word for kind in load().kinds for word in kind.name.split())}
    strangers = [word for word in dict.fromkeys(_CAPITALISED.findall(text)) if word not in known]
    for some in [*([word] for word in strangers), strangers]:
        replaced = text
        for word in some:
            replaced = re.sub(rf"\b{word}\b", people.owner, replaced)
        if some and fits(replaced):
            yield f"Nobody here is called “{some[0]}”. The people are {_listed(people.names)}."


def _kind(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    kinds = [kind.name for kind in load().kinds]
    for match in _KIND.finditer(text):
        if fits(f"{text[: match.start(1)]}{kinds[0]}{text[match.end(1) :]}"):
            yield f"There is no kind of item called “{match[1]}”. The kinds are: {', '.join(kinds)}."


def _place(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    for match in _QUOTED.finditer(text):
        place = text[match.end() :].strip()
        if place and any(fits(f"{text[: match.end()]} {known.format('x', 'x')}") for known in KNOWN_PLACES):
            known = ", ".join(known.replace("{}", "…") for known in KNOWN_PLACES)
            yield f"There is no place called “{place}”. The places are: {known}."


def pytest_step_pattern(text: str) -> tuple[str, list[str]]:
    """Write the pattern of a step with the parameter types."""
    profile, names = load(), list[str]()
    person, kind = "|".join(profile.people.names), "|".join(kind.name for kind in profile.kinds)
    place = "|".join(place.replace("{}", '[^"]*') for place in KNOWN_PLACES)
    parameters = re.compile(
        rf'(?<=" )(?P<place>{place})$|\b(?P<people>(?:{person})(?:(?:, | and )(?:{person}))+)\b'
        rf'|\b(?P<person>{person})\b|\b(?P<kind>{kind})\b|(?P<words>"[^"]*")'
    )

    def parameter(found: re.Match[str]) -> str:
        word = str(found.lastgroup)
        number = sum(name.rstrip("0123456789") == word for name in names) + 1
        names.append(word if number == 1 else f"{word}{number}")
        return f"{{{names[-1]}:{word.capitalize()}}}"

    return f"sentence({parameters.sub(parameter, text)!r})", names


def _listed(names: tuple[str, ...] | list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
