"""The first questions: age and sex; where it hurts, on which leg; which place most; since when and how bad."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, Literal

from legwise.asked import ask_value, explain
from legwise.line import NOT_SURE, read_until, say, title
from legwise.talk import Step, Talk
from rules.answers import Answers, Side, days_of
from rules.compile import RuleBase
from rules.schema import Zone

NONE: Final = ("none", "none of these", "none of them", "nothing", "nowhere", "0")
_NUMBERS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DIGITS: Final = {"a": "1", "an": "1", **{word: str(number) for number, word in enumerate(_NUMBERS, start=1)}}
_FILLING: Final = re.compile(r"^(?:about|around|for|since|some) |(?: or so)?(?: ago| now)?$")


def first_step(talk: Talk) -> Step | None:
    """Give the first of these questions that has no answer yet."""
    pain, painted = talk.answers.pain, talk.answers.painted
    for name in ("age", "sex"):
        if talk.given(name) is None:
            return Value(name, "About you" if name == "age" else "")
    if not pain.get("unsaid"):
        if talk.regions is None and not {"left", "right"} <= pain.keys():
            return Regions()
        for side in ("left", "right"):
            if side not in pain:
                return Leg(side)
    if len(painted) > 1 and talk.answers.worst is None and "worst" not in talk.passed:
        return Worst()
    if talk.given("since") is None:
        return Since()
    return Value("strength") if talk.given("strength") is None else None


@dataclass(frozen=True, slots=True)
class Value:
    """A question with one answer: a number or a choice."""

    name: str
    heading: str = ""

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Ask, and keep the answer."""
        if self.heading:
            title(self.heading)
        else:
            say()
        finding = talk.base.finding[self.name]
        value = ask_value(talk.base, finding, keep=talk.given(self.name))
        if value == "not-sure" and finding.ask_again and self.name in talk.base.danger_findings:
            say()
            value = ask_value(talk.base, finding, finding.ask_again)
        return replace(talk, answers=talk.answers.answer(self.name, value))


@dataclass(frozen=True, slots=True)
class Regions:
    """Which parts hurt, so that only their places need to be read."""

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Ask for the parts of both legs at once; none of them leaves both legs free of pain."""
        regions = talk.base.knowledge.regions
        title("Where it hurts")
        say("Which parts hurt, on either leg?")
        for number, region in enumerate(regions, start=1):
            mark = " [hurts]" if again and region.id in (talk.regions or ()) else ""
            say(region.says + mark, f"{number:>3}  ")
        say("Type every number that fits, such as 1 3, or none." + (" Enter keeps your answer." if again else ""))

        def understand(typed: str) -> tuple[str, ...] | None:
            if again and not typed:
                return talk.regions
            chosen = numbers(typed, len(regions))
            return None if chosen is None else tuple(regions[number - 1].id for number in chosen)

        hint = f"Type numbers from 1 to {len(regions)}, or none."
        ids = read_until("Parts that hurt", understand, hint, _why_map)
        if again and ids == talk.regions:
            return talk
        zones = {zone.id for zone in talk.base.knowledge.zones if zone.region in ids}
        pain: dict[Side, frozenset[str]] = {side: painted & zones for side, painted in talk.answers.pain.items()}
        if not ids:
            pain = {"left": frozenset(), "right": frozenset()}
        legs: tuple[Step, ...] = (Leg("left"), Leg("right")) if ids else ()
        return replace(talk, answers=_painted(talk.answers, pain), regions=ids, ahead=legs)


@dataclass(frozen=True, slots=True)
class Leg:
    """The places that hurt on one leg."""

    side: Literal["left", "right"]

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Ask by numbers; the places are shown for the left leg, and again for the right one when asked for."""
        zones = chosen_zones(talk)
        kept = talk.answers.pain.get(self.side)
        marked = kept or frozenset()
        say()
        if self.side == "left" or again:
            show_zones(talk.base, zones, marked)
            say()
        say(f"Your {self.side.upper()} leg: type every number that hurts, or none.")
        if kept is not None:
            say("Enter keeps: " + ("; ".join(zone.says for zone in zones if zone.id in kept) or "none") + ".")

        def understand(typed: str) -> frozenset[str] | None:
            if not typed:
                return kept
            chosen = numbers(typed, len(zones))
            return None if chosen is None else frozenset(zones[number - 1].id for number in chosen)

        hint = f"Type numbers from 1 to {len(zones)}, or none. Type ? to see the places again."
        show = partial(show_zones, talk.base, zones, marked)
        painted = read_until(f"{self.side.capitalize()} leg", understand, hint, show)
        return replace(talk, answers=_painted(talk.answers, {**talk.answers.pain, self.side: painted}))


@dataclass(frozen=True, slots=True)
class Worst:
    """The place that hurts most."""

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Ask by the number of a place that was named."""
        zones = [zone for zone in talk.base.knowledge.zones if zone.id in talk.answers.painted]
        say()
        say("Which of these hurts most?")
        for number, zone in enumerate(zones, start=1):
            say(zone.says, f"{number:>3}  ")

        def understand(typed: str) -> int | None:
            if typed in NOT_SURE:
                return 0
            chosen = numbers(typed, len(zones))
            return chosen[0] if chosen and len(chosen) == 1 else None

        hint = f"Type one number from 1 to {len(zones)}, or s for not sure."
        chosen = read_until("One number, or s for not sure", understand, hint, _why_map)
        worst = zones[chosen - 1].id if chosen else None
        return replace(talk, answers=replace(talk.answers, worst=worst), passed=talk.passed | {"worst"})


@dataclass(frozen=True, slots=True)
class Since:
    """Since when it hurts."""

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Ask for a length of time, in words that can be read back."""
        finding = talk.base.finding["since"]
        highest = finding.highest or 0
        say()
        say("Since when does it hurt, or is it clearly worse?")
        kept = talk.answers.since_words

        def understand(typed: str) -> str | None:
            if typed in NOT_SURE:
                return "not-sure"
            words = plain_time(typed) if typed or not again else kept
            days = days_of(words) if words else None
            return words if days is not None and days <= highest else None

        hint = "Type a number and hours, days, weeks, months or years; s for not sure."
        prompt = "Such as 3 weeks (s not sure)"
        words = read_until(prompt, understand, hint, lambda: explain(talk.base, finding))
        if words == "not-sure" and finding.ask_again and "since" in talk.base.danger_findings:
            say()
            say(finding.ask_again)
            words = read_until(prompt, understand, hint, lambda: explain(talk.base, finding))
        if words == "not-sure":
            return replace(talk, answers=replace(talk.answers.answer("since", "not-sure"), since_words=None))
        return replace(talk, answers=replace(talk.answers.answer("since", days_of(words)), since_words=words))


def plain_time(typed: str) -> str:
    """Put "about three weeks ago", "today" and the like into the words of an answer file."""
    days = {"today": "0 days", "now": "0 days", "yesterday": "1 day"}
    words = _FILLING.sub("", _FILLING.sub("", typed))
    return days.get(words) or " ".join(_DIGITS.get(word, word) for word in words.split())


def numbers(typed: str, highest: int) -> tuple[int, ...] | None:
    """Read "2 5" or "2, 5 and 7"; nothing for none; None when it cannot be read."""
    if typed in NONE:
        return ()
    words = typed.replace(",", " ").replace(" and ", " ").split()
    if not words or not all(word.isdecimal() and len(word) < 4 and 0 < int(word) <= highest for word in words):
        return None
    return tuple(dict.fromkeys(int(word) for word in words))


def chosen_zones(talk: Talk) -> list[Zone]:
    """Give the places of the parts that hurt, in the order shown; of all parts when that is not known."""
    wanted = talk.regions if talk.regions is not None else tuple(region.id for region in talk.base.knowledge.regions)
    return [zone for region in wanted for zone in talk.base.knowledge.zones if zone.region == region]


def show_zones(base: RuleBase, zones: list[Zone], marked: frozenset[str]) -> None:
    """Show places under the names of their parts, with numbers."""
    names = {region.id: region.says for region in base.knowledge.regions}
    last = None
    for number, zone in enumerate(zones, start=1):
        if zone.region != last:
            last = zone.region
            say(names[last][:1].upper() + names[last][1:])
        say(zone.says + (" [hurts]" if zone.id in marked else ""), f"{number:>3}  ")


def _painted(answers: Answers, pain: Mapping[Side, frozenset[str]]) -> Answers:
    """Paint anew; the worst place stays when it is still one of them."""
    painted = frozenset().union(*pain.values())
    return replace(answers, pain=pain, worst=answers.worst if answers.worst in painted else None)


def _why_map() -> None:
    say()
    say("Where it hurts decides which questions come next, and which muscles and other causes are weighed.")
    say()
