"""How an interview is kept while it goes on, how one goes on later, and how it ends."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import Any, Final

from legwise.errors import CannotKeep, Left
from legwise.line import Leave, say, show, width
from legwise.store import Kept, State, Store
from legwise.talk import Talk
from legwise.terminal import Interview
from reports.answer_form import answer_file
from reports.countries import Country
from rules.answer_file import answers_from
from rules.answers import Answers, Given
from rules.compile import RuleBase
from rules.errors import AnswersError

STALE_AFTER: Final = 12 * 3600.0
"""After so many seconds an answer about a sign of danger is asked again."""

Clock = Callable[[], float]


class Keeper:
    """Keeps one interview after every step; where that fails, says so once, and the interview goes on without."""

    def __init__(self, store: Store | None, kept: Kept | None = None, clock: Clock = time.time) -> None:
        self.store = store
        self.kept = kept
        self._clock = clock
        self._begun = clock()
        self._given: dict[str, Given] = {}
        self._said: dict[str, float] = {}

    @classmethod
    def opened(cls) -> "Keeper":
        """Keep in the user's store, or nowhere where it cannot be opened."""
        try:
            return cls(Store.open())
        except CannotKeep as error:
            _cannot(error)
            return cls(None)

    def take_up(self, talk: Talk, said: Mapping[str, float], country: Country) -> Talk:
        """Give a talk of an earlier time to go on with, less what must be asked anew, and say why.

        That are signs of danger that are old, or all of them when they point to an emergency.
        """
        self._given, self._said = dict(talk.answers.given), dict(said)
        if talk.at_top:
            say()
            say(
                f"The answers so far need help now: call {country.emergency}. If one of them was a mistake, "
                "the signs are asked once more."
            )
            return without(talk, signs(talk.base))
        return self.fresh(talk)

    def fresh(self, talk: Talk) -> Talk:
        """Give the talk less signs that were answered too long ago, also in a window that was left open overnight."""
        old = stale(talk.base, talk.answers, self._said, self._clock())
        if old:
            say()
            say("Some of these answers are more than 12 hours old. The signs that may change are asked again.")
        return without(talk, old)

    def keep(self, talk: Talk, state: State = "begun") -> None:
        """Keep the talk as it is now: on disk when this returns."""
        now = self._clock()
        given = talk.answers.given
        known = {name for name, value in given.items() if self._given.get(name) == value and name in self._said}
        self._said = {name: self._said[name] if name in known else now for name in given}
        self._given = dict(given)
        if self.store is None:
            return
        fresh = Kept(
            id=self.kept.id if self.kept else "",
            begun=self.kept.begun if self.kept else self._begun,
            saved=now,
            saves=self.kept.saves if self.kept else 0,
            state=state,
            rules_version=talk.base.knowledge.frame.version,
            rules_digest=talk.base.digest,
            answers=answer_file(talk.base, talk.answers),
            said=self._said,
            progress=progress_of(talk),
        )
        try:
            self.kept = self.store.save(fresh) if self.kept else self.store.begin(fresh)
        except CannotKeep as error:
            _cannot(error)
            self.store.close()
            self.store = None

    def end(self, talk: Talk, state: State) -> None:
        """Keep how the interview ended, if it is kept at all."""
        if self.kept is not None:
            self.keep(talk, state)

    @property
    def id(self) -> str | None:
        """The id under which the answers can be found, or None."""
        return self.kept.id if self.kept else None


def interview(country: Country, keeper: Keeper, talk: Talk) -> Answers:
    """Ask the questions that are still to be asked; give the answers.

    Raise `Left` when the person stops, the input ends, or by Ctrl-C; answers are kept first.
    """
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    going = Interview(talk, keeper.keep)
    try:
        _ask(going, keeper)
    except (Leave, EOFError):
        keeper.end(going.talk, "left")
        raise Left(keeper.id, by_interrupt=False) from None
    except KeyboardInterrupt:
        say()
        keeper.end(going.talk, "left")
        raise Left(keeper.id, by_interrupt=True) from None
    keeper.end(going.talk, "finished")
    say()
    if going.talk.at_top:
        say(f"Your answers need help now: call {country.emergency}. The questions stop here. This is your report.")
    else:
        say("Thank you. That was the last question. This is your report.")
    say()
    return going.talk.answers


def _ask(going: Interview, keeper: Keeper) -> None:
    """Ask to the end; what grew old meanwhile is asked again, save when help is needed now."""
    while True:
        going.run()
        fresh = going.talk if going.talk.at_top else keeper.fresh(going.talk)
        if fresh is going.talk:
            return
        going.talk = fresh


def welcome(base: RuleBase, country: Country, keeper: Keeper) -> None:
    """Say what this is, what to do in an emergency, what can be typed, and where answers go."""
    say(base.knowledge.frame.intended_purpose)
    say()
    say(f"In an emergency call {country.emergency} now.")
    say()
    say("Type an answer, then press Enter. At any question you can also type:")
    say("what it means and why we ask", "  ?  ")
    say("back to the question before", "  b  ")
    say("stop; your answers are kept on this computer" if keeper.store else "stop; your answers are not kept", "  q  ")


def farewell(headline: str, emergency: bool, kept: str | None, output: Path | None) -> None:
    """End on what matters most: a report is longer than a window, and its end is what stays in view."""
    say()
    say("=" * width())
    say(headline)
    if output is not None:
        say(f"The report is in {output}.")
    else:
        say('The report stands above. Scroll up to its first line, "Your leg pain report".')
    if kept is not None and emergency:
        say("Was an answer a mistake? To answer the signs once more, type:")
        show([f"  legwise resume {kept}"])
    elif kept is not None:
        say(f"Your answers are kept as {kept}, on this computer only. For a report to print, type:")
        show([f"  legwise resume {kept} --format html --output report.html"])


def kept_answers(base: RuleBase, kept: Kept) -> tuple[Answers, int]:
    """Read kept answers; tell how many lines of them the rule base of today no longer knows and leaves out."""
    lines = kept.answers.splitlines(keepends=True)
    try:
        return answers_from(base, kept.answers.encode(), kept.id), 0
    except AnswersError as error:
        unknown = {problem.line for problem in error.problems}
    known = "".join(line for number, line in enumerate(lines, start=1) if number not in unknown)
    return answers_from(base, known.encode(), kept.id), len(unknown)


def stale(base: RuleBase, answers: Answers, said: Mapping[str, float], now: float) -> tuple[str, ...]:
    """Name the signs of danger that were answered too long ago to go on with, or to print a report anew from."""
    return tuple(
        name
        for name in signs(base)
        if name in answers.given and not 0 <= now - said.get(name, -STALE_AFTER) < STALE_AFTER
    )


def resumed(base: RuleBase, kept: Kept) -> Talk:
    """Give the talk of a kept interview as it was; without its progress where the questions have changed since."""
    answers, unknown = kept_answers(base, kept)
    if unknown:
        say("Some of the kept answers do not fit the questions of today. They are asked again.")
    talk = Talk(base, answers)
    return talk if unknown or kept.rules_digest != base.digest else replace(talk, **_read_progress(kept))


def without(talk: Talk, names: Iterable[str]) -> Talk:
    """Take answers back, so that they are asked again, from the first list on."""
    taken = frozenset(names).intersection(talk.answers.given)
    if not taken:
        return talk
    given = {name: value for name, value in talk.answers.given.items() if name not in taken}
    since_words = talk.answers.since_words if "since" in given else None
    return Talk(talk.base, replace(talk.answers, given=given, since_words=since_words))


def progress_of(talk: Talk) -> dict[str, list[str]]:
    """Give what an interview knows besides its answers as plain lists, by name.

    Steps that an answer called for are not kept: what they ask is open, and open questions come again by themselves.
    """
    plain = {field.name: getattr(talk, field.name) for field in fields(talk) if field.name not in _NOT_PROGRESS}
    return {name: sorted(v) if isinstance(v, frozenset) else list(v) for name, v in plain.items() if v is not None}


def _read_progress(kept: Kept) -> dict[str, Any]:
    """Give progress as the fields of a talk hold it: what begins as a set is one, all else keeps its order."""
    begins = {field.name: field.default for field in fields(Talk) if field.default is not MISSING}
    return {
        name: frozenset(values) if isinstance(begins[name], frozenset) else tuple(values)
        for name, values in kept.progress.items()
        if name in begins and name not in _NOT_PROGRESS
    }


_NOT_PROGRESS: Final = ("base", "answers", "ahead")


def signs(base: RuleBase) -> Iterator[str]:
    """Walk the findings that danger rules read and that change from day to day."""
    yield "since"
    yield from (name for name in base.finding if name in base.danger_findings and base.finding[name].role == "symptom")


def _cannot(error: CannotKeep) -> None:
    say(f"Your answers cannot be kept in {error.path}: {error.reason}. {error.hint}".rstrip())
    say("The questions go on all the same.")
