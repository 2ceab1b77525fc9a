"""Making a report again from what it carries, and telling what has changed since."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from legwise.errors import CarriesNothing
from reports.answer_form import answer_file
from reports.carried import Carried, carried
from reports.countries import country
from reports.made import Made, dangers_of, listed_of, made_of, muscles_of
from reports.render import render
from rules.answer_file import known_answers
from rules.answers import Answers
from rules.assess import assess
from rules.assessment import Assessment
from rules.compile import RuleBase
from rules.errors import AnswersError
from rules.reading import Unreadable, read_text

_SHOWN: Final = 12
"""So many characters of a digest tell two rule bases apart."""


@dataclass(frozen=True, slots=True)
class Replay:
    """A report made again. ``unknown`` counts the lines of its answers that the rules of today do not know."""

    base: RuleBase
    report: bytes
    carried: Carried
    made: Made
    date: datetime.date
    answers: Answers
    unknown: int
    found: Assessment

    @property
    def same(self) -> bool:
        """Tell whether the report comes out the same, byte for byte."""
        return self.rendered(self.made.current) == self.report

    def rendered(self, current: bool) -> bytes:
        """Make the report again, as of its own day."""
        return render(
            self.found,
            self.carried.format,
            date=self.date,
            country=country(self.made.country),
            paper=self.made.paper,
            audience=self.made.audience,
            answer_file=answer_file(self.base, self.answers),
            current=current,
        )

    def told(self) -> Iterator[str]:
        """Say in lines what came out."""
        then, now = self.made, self.found.rule_base
        if self.same:
            yield f"The same, byte for byte. Made on {then.date} by rules {then.rules} ({then.digest[:_SHOWN]})."
            return
        yield f"Not the same as the report of {then.date}."
        yield f"  Rules then: {then.rules} ({then.digest[:_SHOWN]}). Rules now: {now.version} ({now.digest[:_SHOWN]})."
        changes = list(self._changes())
        yield from (f"  {line}" for line in changes)
        if not changes:
            yield "  Urgency, danger rules, muscles and conditions come out the same; only words or looks have changed."
        if then.digest == now.digest:
            yield "  The rules are the same: the report was edited, or made by another version of Legwise."

    def _changes(self) -> Iterator[str]:
        then, found = self.made, self.found
        if self.unknown:
            count = f"{self.unknown} line{'' if self.unknown == 1 else 's'}"
            yield f"Answers: {count} of then do not fit the questions of today, and were left out."
        if then.urgency != found.urgency:
            yield f"Urgency: then {then.urgency}, now {found.urgency}."
        yield from _compared("Danger rules", then.dangers, dangers_of(found))
        gone = [rule for fired in then.dangers if (rule := fired.partition(" ")[0]) not in self.base.danger]
        if gone:
            yield f"Not in the rules of today: {', '.join(gone)}."
        yield from _compared("Muscles", then.muscles, muscles_of(found))
        yield from _compared("Conditions", then.conditions, listed_of(found.conditions))


def replay(base: RuleBase, report: bytes, name: str) -> Replay:
    """Make a report again by the rules of today. Raise `CarriesNothing` where it does not carry what that takes."""
    inside = carried(report)
    if inside is None:
        raise CarriesNothing(name, "it carries no answer file")
    try:
        made = made_of(read_text(inside.answer_file.encode(), name))
        date = datetime.date.fromisoformat(made.date) if made else None
        answers, unknown = known_answers(base, inside.answer_file, name)
    except (Unreadable, AnswersError, ValueError):
        made = date = None
    if made is None or date is None:
        raise CarriesNothing(name, "the answer file that it carries is damaged")
    return Replay(base, report, inside, made, date, answers, unknown, assess(base, answers))


def _compared(what: str, then: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    """Say what is gone and what is new; or that the same stand in another order."""
    gone = [each for each in then if each not in now]
    new = [each for each in now if each not in then]
    if gone:
        yield f"{what} no longer: {', '.join(gone)}."
    if new:
        yield f"{what} now: {', '.join(new)}."
    if not gone and not new and tuple(then) != tuple(now):
        yield f"{what} in another order: then {', '.join(then)}; now {', '.join(now)}."
