"""What a person is told about the way they answer: many not sure, or for someone who cannot tell."""

from collections.abc import Iterator

from legwise.talk import Talk
from reports.countries import Country
from rules.schema import LEVELS

_MANY = 3
_URGENT = LEVELS.index("urgent")


def notices(talk: Talk, country: Country) -> Iterator[tuple[str, str]]:
    """Give what is to be told once, each with a name to remember it by."""
    given = talk.answers.given
    case = talk.case
    if case.floor == _URGENT and case.settled:
        yield (
            "urgent-settled",
            f"Your answers so far mean: be seen today. Contact {country.same_day}. No question that is left can make "
            "it more urgent. You can stop here, or go on: the rest helps to tell what it may be.",
        )
    unsure = [name for name, said in given.items() if said == "not-sure" and name in talk.base.danger_findings]
    if len(unsure) >= _MANY:
        yield (
            "many-not-sure",
            f"You are not sure of {len(unsure)} warning signs. We take each of them as a sign that may be there. So "
            "the report will not say that you can care for this alone. You can stop here and ask "
            f"{country.same_day} to go through the signs with you.",
        )
    if given.get("cannot-say") in ("yes", "not-sure"):
        rule = next(rule for rule in talk.base.knowledge.dangers if rule.id == "answers-for-someone-else")
        yield (
            "answers-for-another",
            f"You answer for someone else. {rule.because} Look at both legs side by side before you answer. Where you "
            'cannot tell, say "not sure".',
        )
