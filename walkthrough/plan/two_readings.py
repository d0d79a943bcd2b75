"""Compare what the known wordings and the open reader make of a sentence."""

from walkthrough.language.grammar import Grammar
from walkthrough.language.meaning import Meaning
from walkthrough.language.normal import normal
from walkthrough.language.open_reading import OpenClause, Reading
from walkthrough.language.phrases import Saying
from walkthrough.model import Role
from walkthrough.plan.open_clauses import leaves_a_choice


def acts(saying: Saying) -> bool:
    return any(clause.sort == "do" for clause in saying.clauses)


def demands(closely: Saying, reading: Reading, box: object) -> bool:
    """Whether a sentence says what there has to be before, or, in a box, what stands on the screen."""
    shown = box and reading.role == "outcome" and reading.clauses
    return (closely.understood and role_of(closely) == "requirement") or reading.role == "requirement" or bool(shown)


def only_leads(reading: Reading) -> bool:
    """Whether a lead-in names nothing that is to be used before the list."""
    return not any(clause.names or clause.icon for clause in reading.clauses)


def begins(reading: Reading) -> bool:
    """Whether a sentence in front of the steps tells where to begin."""
    first = reading.clauses[0] if reading.role == "step" and reading.understood and reading.clauses else OpenClause("")
    asked = not (first.modal or first.optional or first.condition)
    return first.verb in {"sign-in", "go", "open", "click", "select", "type", "find", "tick"} and asked


def goes_home(one: OpenClause, grammar: Grammar) -> bool:
    """Whether a clause only says where another way begins, which the route knows."""
    where = normal(f"{one.text} {one.thing} {' '.join(one.names)}", grammar)
    return (one.verb in {"go", "open", "follow"} and bool(grammar.patterns.another_way.search(where))) or not one.verb


def is_a_choice(closely: Saying, reading: Reading) -> bool:
    """Whether instructions exclude each other or mean something else, as only the open reader sees."""
    several = sum(clause.sort == "do" for clause in closely.clauses) > 1
    several |= any(clause.meaning is Meaning.CHOOSE_VALUE for clause in closely.clauses)
    choice = several and reading.understood and leaves_a_choice(reading)
    return choice or any(one.verb in {"key", "keep"} for one in reading.clauses)


def role_of(saying: Saying) -> Role:
    sorts = {clause.sort for clause in saying.clauses}
    if "do" in sorts and not saying.condition:
        return "step"
    return "requirement" if "need" in sorts else "outcome"
