"""A follow-up of a kept interview: what lasts is carried over, what can have changed is asked again."""

import datetime
from dataclasses import dataclass, replace

from legwise.asked import YES_NO
from legwise.keeper import decides, kept_answers
from legwise.prompts import Choice, Heading, Prompts
from legwise.store import Kept
from legwise.talk import Talk
from reports.words import listed
from rules.answers import DAYS_SINCE_REPORT, SIDES, Answers, Given
from rules.compile import RuleBase
from rules.schema import Finding


def followed(base: RuleBase, kept: Kept, now: float) -> Talk:
    """Give the talk that follows up a kept interview: where it hurts comes first."""
    before, _ = kept_answers(base, kept)
    deciding = decides(base)
    given = {name: value for name, value in before.given.items() if _lasts(base.finding[name], value, deciding)}
    given[DAYS_SINCE_REPORT] = float(days_since_first_report(before, kept, now))
    answers = replace(before, given=given, pain={}, worst=None, since_words=None)
    return Talk(base, answers, ahead=(SamePlaces(before),) if before.painted else ())


def _lasts(finding: Finding, value: Given, deciding: frozenset[str]) -> bool:
    """Tell whether an answer need not be asked again: age, sex, habits, and facts that hold for good.

    What a danger, a caution or another question hangs on, and was denied, may have come up since.
    """
    if finding.role == "symptom" or finding.id == "since":
        return False
    return finding.kind != "yes-no" or finding.id not in deciding or (finding.lasts and value == "yes")


def days_since_first_report(before: Answers, kept: Kept, now: float) -> int:
    """Count calendar days, as the card does, from the first report of a chain of follow-ups."""
    today, then = (datetime.datetime.fromtimestamp(when).date() for when in (now, kept.saved))
    earlier = before.given.get(DAYS_SINCE_REPORT)
    return max(0, (today - then).days) + (int(earlier) if isinstance(earlier, int | float) else 0)


@dataclass(frozen=True, slots=True)
class SamePlaces:
    """Whether it still hurts where it did; if not, the places are asked from the beginning."""

    before: Answers

    def ask(self, talk: Talk, prompts: Prompts, again: bool) -> Talk:
        """Ask, with the places in words."""
        says = {zone.id: zone.says for zone in talk.base.knowledge.zones}
        legs = {"left": "left leg", "right": "right leg", "unsaid": "side not said"}
        places = [
            f"{legs[side]}: {listed(says[zone] for zone in says if zone in self.before.pain[side])}"
            for side in SIDES
            if self.before.pain.get(side)
        ]
        ask = f"At your last report it hurt here. {'. '.join(places).capitalize()}. Is it just the same places now?"
        if prompts.choose(Choice(ask, YES_NO[:2], _why, Heading("Where it hurts"))) == "yes":
            answers = replace(talk.answers, pain=self.before.pain, worst=self.before.worst)
        else:
            answers = replace(talk.answers, pain={}, worst=None)
        return replace(talk, answers=answers, regions=None)


def _why() -> tuple[tuple[str, str], ...]:
    return (("Why we ask", "If nothing changed, you need not mark the places again."),)
