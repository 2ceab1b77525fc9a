"""Prompts line by line: for screen readers, dumb terminals, pipes and Windows."""

from collections.abc import Callable, Mapping, Sequence

from legwise.line import numbers, read_until, say, telling, title
from legwise.plain_list import ask_list
from legwise.prompts import LEGS, Back, Choice, Entry, Heading, Leg, Mark, Option, Part, Parts, Places, Rows
from rules.answers import Given


class PlainPrompts:
    """Puts each form as lines of text, and reads a line."""

    def __init__(self, keeps: bool) -> None:
        self.keeps = keeps
        self.noted: Callable[[Mapping[str, Mark]], bool] = lambda _: False
        self._legend_shown = False
        self._under = ("", "")

    def say(self, *paragraphs: str) -> None:
        """Show paragraphs."""
        for paragraph in paragraphs:
            say()
            say(paragraph)

    def choose(self, form: Choice) -> Given:
        """Ask for the beginning of an answer, or for its number where each has one."""
        self._head(form.heading)
        if form.test is not None:
            say(f"Test: {form.test.name}")
            for number, step in enumerate(form.test.steps, start=1):
                say(step, f"{number:>3}. ")
            say(form.test.stop)
            say("Type skip to leave out this test. Type skip all to leave out every test.")
            say()
        say(form.ask)
        numbered = form.places is not None
        if numbered:
            for option in form.options[:-1]:
                say(str(option.says), f"{option.typed[0]:>3}  ")
        kept = next((option for option in form.options if option.id == form.kept), None)
        _was(kept.says if kept else None)
        wanted = "one number, or s for not sure" if numbered else _wanted(form.options)
        skip = next((option for option in form.options if option.id == "skip"), None)

        def understand(typed: str) -> Option | None:
            if not typed:
                return kept or skip
            return next((option for option in form.options if typed in option.typed), None)

        prompt = f"{wanted[:1].upper()}{wanted[1:]}" if numbered else wanted
        return read_until(prompt, understand, f"Type {wanted}.{_skipping(form.options)}", telling(form.meaning)).id

    def enter(self, form: Entry) -> Given:
        """Ask for a line that can be read."""
        self._head(form.heading)
        say(form.ask)
        _was(_words(form.kept))
        wanted = f"{form.hint[:1].upper()}{form.hint[1:]} (s not sure)"

        def understand(typed: str) -> Given | None:
            return form.understand(typed) if typed else form.kept

        return read_until(wanted, understand, f"Type an answer, {form.hint}, or s for not sure.", telling(form.meaning))

    def tick(self, form: Rows) -> Mapping[str, Mark] | None:
        """Ask for the numbers of the rows that are true; then whether any of the others is."""
        self._head(form.heading)
        return ask_list(form, self.noted)

    def parts(self, form: Parts) -> tuple[str, ...]:
        """Ask for the numbers of the parts that hurt."""
        self._head(form.heading)
        say(form.ask)
        for number, part in enumerate(form.parts, start=1):
            say(part.says + (" [hurts]" if part.id in (form.kept or ()) else ""), f"{number:>3}  ")
        keeps = "" if form.kept is None else " Enter keeps your answer."
        say(f"Type every number that fits, such as 1 3, or none.{keeps}")

        def understand(typed: str) -> tuple[str, ...] | None:
            if not typed:
                return form.kept
            chosen = numbers(typed, len(form.parts))
            return None if chosen is None else tuple(form.parts[number - 1].id for number in chosen)

        hint = f"Type numbers from 1 to {len(form.parts)}, or none."
        return read_until("Parts that hurt", understand, hint, telling(form.meaning))

    def places(self, form: Places) -> dict[Leg, frozenset[str]]:
        """Ask for numbers, first for the left leg, then for the right one."""
        self._head(form.heading)
        given = {side: zones for side, zones in form.kept.items() if side != "unsaid"}
        at = 0
        while at < len(LEGS):
            leg = LEGS[at]
            if at:
                say()
            try:
                given[leg] = _leg(form, leg, given.get(leg), list_them=at == 0 or given.get(leg) is not None)
                at += 1
            except Back:
                if not at:
                    raise
                at -= 1
        return {leg: given[leg] for leg in LEGS}

    def _head(self, heading: Heading) -> None:
        """Show the heading once, with the words to read first; and on the first form, what can be typed."""
        if not self._legend_shown:
            self._legend_shown = True
            say()
            say("Type an answer, then press Enter. At any question you can also type:")
            for key, does in (
                ("?", "what it means and why we ask"),
                ("b", "back to the question before"),
                ("stop", "stop here, with a report of what is known so far"),
                ("q", "leave and go on later" if self.keeps else "leave; nothing is kept"),
            ):
                say(does, f"  {key:<6}")
        under = (heading.title, heading.progress)
        fresh = under != self._under
        self._under = under
        if fresh and heading.title:
            title(heading.title, heading.progress)
        else:
            say()
        for paragraph in (heading.intro if fresh else "", *heading.notes):
            if paragraph:
                say(paragraph)
        if fresh and heading.intro:
            say()


def _leg(form: Places, leg: Leg, kept: frozenset[str] | None, list_them: bool) -> frozenset[str]:
    places = [place for part in form.parts for place in part.places]
    if list_them:
        _list(form.parts, kept or frozenset())
        say()
    say(f"Your {leg.upper()} leg: type every number that hurts, or none.")
    if kept is not None:
        say("Enter keeps: " + ("; ".join(place.says for place in places if place.id in kept) or "none") + ".")

    def understand(typed: str) -> frozenset[str] | None:
        if not typed:
            return kept
        chosen = numbers(typed, len(places))
        return None if chosen is None else frozenset(places[number - 1].id for number in chosen)

    hint = f"Type numbers from 1 to {len(places)}, or none. Type ? to see the places again."
    return read_until(f"{leg.capitalize()} leg", understand, hint, lambda: _list(form.parts, kept or frozenset()))


def _list(parts: Sequence[Part], marked: frozenset[str]) -> None:
    """Show places under the names of their parts, with numbers."""
    number = 0
    for part in parts:
        say(part.says[:1].upper() + part.says[1:])
        for place in part.places:
            number += 1
            say(place.says + (" [hurts]" if place.id in marked else ""), f"{number:>3}  ")


def _wanted(options: Sequence[Option]) -> str:
    """Say what to type for each answer."""
    keys = [f"{option.typed[0]} {option.says.lower()}" for option in options if not _skips(option)]
    return ", ".join([*keys, "or skip"] if any(map(_skips, options)) else keys)


def _skipping(options: Sequence[Option]) -> str:
    """Say what each way to skip does, where there are several."""
    ways = [option for option in options if _skips(option)]
    return "".join(f" Type {way.id} to {way.says[:1].lower()}{way.says[1:]}." for way in ways if len(ways) > 1)


def _skips(option: Option) -> bool:
    return str(option.id).startswith("skip")


def _words(given: Given | None) -> str | None:
    return "not sure" if given == "not-sure" else f"{given:g}" if isinstance(given, int | float) else given


def _was(kept: str | None) -> None:
    if kept is not None:
        say(f"You said: {kept.lower()}. Enter keeps it.")
