"""The first questions: age and sex; where it hurts, on which leg; which place most; since when and how bad."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from legwise.asked import UNSURE, meaning_of, put
from legwise.prompts import LEGS, Choice, Entry, Heading, Option, Painted, Part, Parts, Place, Places, Prompts
from legwise.talk import Step, Talk
from rules.answers import Answers, Given, Side, days_of

_ABOUT: Final = Heading("About you")
_WHERE: Final = Heading("Where it hurts")
_PAIN: Final = Heading("Your pain")
_NUMBERS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DIGITS: Final = {"a": "1", "an": "1", **{word: str(number) for number, word in enumerate(_NUMBERS, start=1)}}
_HOW_LONG: Final = "How long ago it began: today, 3 days, 2 weeks, 5 months. If it got clearly worse, count from then."
_FILLING: Final = re.compile(r"^(?:about|around|for|since|some) |(?: or so)?(?: ago| now)?$")


def first_step(talk: Talk) -> Step | None:
    """Give the first of these questions that has no answer yet."""
    pain, painted = talk.answers.pain, talk.answers.painted
    for name in ("age", "sex"):
        if talk.given(name) is None:
            return Value(name, _ABOUT)
    if not pain.get("unsaid"):
        if talk.regions is None and not {"left", "right"} <= pain.keys():
            return Regions()
        if not {"left", "right"} <= pain.keys():
            return Legs()
    if len(painted) > 1 and talk.answers.worst is None and "worst" not in talk.passed:
        return Worst()
    if talk.given("since") is None:
        return Since()
    return Value("strength", _PAIN) if talk.given("strength") is None else None


def first_taken(talk: Talk) -> Iterator[Step]:
    """Walk those of these questions that have an answer, for who goes back to them after a pause."""
    pain = talk.answers.pain
    yield from (Value(name, _ABOUT) for name in ("age", "sex") if talk.given(name) is not None)
    if {"left", "right"} <= pain.keys():
        yield Regions()
    if talk.answers.painted:
        yield Legs()
    if talk.answers.worst is not None or "worst" in talk.passed:
        yield Worst()
    if talk.given("since") is not None:
        yield Since()
    if talk.given("strength") is not None:
        yield Value("strength", _PAIN)


@dataclass(frozen=True, slots=True)
class Value:
    """A question with one answer: a number or a choice. ``plainer`` asks once more after "not sure"."""

    name: str
    heading: Heading
    plainer: bool = False

    def ask(self, talk: Talk, prompts: Prompts, again: bool) -> Talk:
        """Ask, and keep the answer."""
        finding = talk.base.finding[self.name]
        text = finding.ask_again if self.plainer else None
        value = put(prompts, talk.base, finding, text, talk.given(self.name), self.heading)
        if value == "not-sure" and not self.plainer and finding.ask_again and self.name in talk.base.danger_findings:
            again_step: Step = replace(self, plainer=True)
            talk = replace(talk, ahead=(again_step, *talk.ahead))
            return replace(talk, answers=talk.answers.answer(self.name, None))
        return replace(talk, answers=talk.answers.answer(self.name, value))


@dataclass(frozen=True, slots=True)
class Regions:
    """Which parts hurt, so that only their places need to be read."""

    def ask(self, talk: Talk, prompts: Prompts, again: bool) -> Talk:
        """Ask for the parts of both legs at once; none of them leaves both legs free of pain."""
        form = Parts("Which parts hurt, on either leg?", _WHERE, _parts(talk, None), _why_map, talk.regions)
        ids = prompts.parts(form)
        if again and ids == talk.regions:
            return talk
        zones = {zone.id for zone in talk.base.knowledge.zones if zone.region in ids}
        pain: dict[Side, frozenset[str]] = {side: painted & zones for side, painted in talk.answers.pain.items()}
        if not ids:
            pain = {"left": frozenset(), "right": frozenset()}
        legs: tuple[Step, ...] = (Legs(),) if ids else ()
        return replace(talk, answers=_painted(talk.answers, pain), regions=ids, ahead=(*legs, *talk.ahead))


@dataclass(frozen=True, slots=True)
class Legs:
    """The places that hurt, on each leg."""

    def ask(self, talk: Talk, prompts: Prompts, again: bool) -> Talk:
        """Ask for both legs at once."""
        ask = "Mark every place that hurts, on your left and on your right leg."
        parts = _parts(talk, talk.regions)
        legs = prompts.places(Places(ask, _WHERE, parts, _why_map, talk.answers.pain))
        pain: dict[Side, frozenset[str]] = {**talk.answers.pain}
        pain.update((leg, zones) for leg, zones in legs.items())
        return replace(talk, answers=_painted(talk.answers, pain))


@dataclass(frozen=True, slots=True)
class Worst:
    """The place that hurts most."""

    def ask(self, talk: Talk, prompts: Prompts, again: bool) -> Talk:
        """Ask for one of the places that were named."""
        zones = [zone for zone in talk.base.knowledge.zones if zone.id in talk.answers.painted]
        pain = talk.answers.pain
        options = [
            Option(zone.id, f"{zone.says}{_sides(pain, zone.id)}", (str(number),))
            for number, zone in enumerate(zones, start=1)
        ]
        form = Choice(
            "Which of these hurts most?", (*options, UNSURE), _why_map, _WHERE, talk.answers.worst, places=pain
        )
        chosen = prompts.choose(form)
        worst = str(chosen) if chosen != "not-sure" else None
        return replace(talk, answers=replace(talk.answers, worst=worst), passed=talk.passed | {"worst"})


@dataclass(frozen=True, slots=True)
class Since:
    """Since when it hurts; ``plainer`` asks once more after "not sure"."""

    plainer: bool = False

    def ask(self, talk: Talk, prompts: Prompts, again: bool) -> Talk:
        """Ask for a length of time, in words that can be read back."""
        finding = talk.base.finding["since"]
        highest = finding.highest or 0

        def understand(typed: str) -> Given | None:
            if typed in UNSURE.typed:
                return UNSURE.id
            days = days_of(plain_time(typed))
            return plain_time(typed) if days is not None and days <= highest else None

        ask = "Since when does it hurt, or is it clearly worse?"
        text = finding.ask_again if self.plainer and finding.ask_again else ask
        kept = talk.answers.since_words or ("not-sure" if talk.given("since") == "not-sure" else None)

        def meaning() -> tuple[tuple[str, str], ...]:
            _, *why = meaning_of(talk.base, finding)
            return (("It means", _HOW_LONG), *why)

        words = prompts.enter(Entry(text, "such as 3 weeks", understand, meaning, _PAIN, kept, letters=True))
        if words == "not-sure":
            talk = replace(talk, answers=replace(talk.answers, since_words=None))
            if not self.plainer and finding.ask_again and "since" in talk.base.danger_findings:
                talk = replace(talk, ahead=(Since(plainer=True), *talk.ahead))
                return replace(talk, answers=talk.answers.answer("since", None))
            return replace(talk, answers=talk.answers.answer("since", "not-sure"))
        return replace(talk, answers=replace(talk.answers.answer("since", days_of(str(words))), since_words=str(words)))


def plain_time(typed: str) -> str:
    """Put "about three weeks ago", "today" and the like into the words of an answer file."""
    days = {"today": "0 days", "now": "0 days", "yesterday": "1 day"}
    words = _FILLING.sub("", _FILLING.sub("", typed))
    return days.get(words) or " ".join(_DIGITS.get(word, word) for word in words.split())


def _parts(talk: Talk, wanted: tuple[str, ...] | None) -> tuple[Part, ...]:
    """Give the parts of the body with their places; those wanted, or all."""
    knowledge = talk.base.knowledge
    return tuple(
        Part(
            region.id,
            region.says,
            tuple(Place(zone.id, zone.says) for zone in knowledge.zones if zone.region == region.id),
        )
        for region in knowledge.regions
        if wanted is None or region.id in wanted
    )


def _painted(answers: Answers, pain: Mapping[Side, frozenset[str]]) -> Answers:
    """Paint anew; the worst place stays when it is still one of them."""
    painted = frozenset().union(*pain.values())
    return replace(answers, pain=pain, worst=answers.worst if answers.worst in painted else None)


def _sides(pain: Painted, zone: str) -> str:
    """Say on which side a zone hurts, where both legs do."""
    if not all(pain.get(leg) for leg in LEGS):
        return ""
    sides = [leg for leg in LEGS if zone in pain.get(leg, ())]
    return ", on both sides" if len(sides) > 1 else "".join(f", on the {leg}" for leg in sides)


def _why_map() -> tuple[tuple[str, str], ...]:
    hangs = "Where it hurts decides which questions come next, and which muscles and other causes are weighed."
    return (("Why we ask", hangs),)
