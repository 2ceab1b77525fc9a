"""What keeps an interview while it goes on, and gives it back later: answers, when each was given, progress."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from legwise.errors import CannotKeep
from legwise.line import say
from legwise.progress import progress_of, with_progress, without
from legwise.store import Kept, State, Store
from legwise.talk import Talk
from reports.answer_form import answer_file
from reports.countries import Country
from rules.answer_file import known_answers
from rules.answers import Answers, Given
from rules.compile import RuleBase, owner_of
from rules.errors import AnswersError

STALE_AFTER: Final = 12 * 3600.0
"""After so many seconds an answer about a sign of danger is asked again."""


class Keeper:
    """Keeps one interview after every step; where that fails, says so once, and the interview goes on without.

    ``said`` is when answers of an earlier time were given; ``news`` is told before the first question,
    ``follows`` the id of the interview that this one follows up.
    """

    def __init__(
        self,
        store: Store | None,
        kept: Kept | None = None,
        said: Mapping[str, float] | None = None,
        news: tuple[str, ...] = (),
        follows: str | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.store = store
        self.kept = kept
        self.news = news
        self.follows = follows
        self.tell: Callable[[str], None] = say
        self._clock = clock
        self._begun = clock()
        self._given: Mapping[str, Given] = {}
        self._said = dict(said or {})

    @classmethod
    def opened(cls) -> "Keeper":
        """Keep in the user's store, or nowhere where it cannot be opened."""
        try:
            return cls(Store.open())
        except CannotKeep as error:
            return cls(None, news=(_cannot(error),))

    def take_up(self, talk: Talk, country: Country) -> Talk:
        """Give a talk of an earlier time to go on with, less what must be asked anew, and say why.

        That are signs of danger that are old, or all of them when they point to an emergency.
        """
        self._given = talk.answers.given
        if talk.at_top:
            self.tell(
                f"The answers so far need help now: call {country.emergency}. If one of them was a mistake, "
                "the signs are asked once more."
            )
            return self._without(talk, signs(talk.base))
        return self.fresh(talk)

    def fresh(self, talk: Talk) -> Talk:
        """Give the talk less signs that were answered too long ago, also in a window that was left open overnight."""
        old = stale(talk.base, talk.answers, self._said, self._clock())
        if old:
            self.tell("Some of these answers are more than 12 hours old. The signs that may change are asked again.")
        return self._without(talk, old)

    def _without(self, talk: Talk, names: Iterable[str]) -> Talk:
        """Take answers back; given once more, they are new, also when they are the same."""
        talk = without(talk, names)
        self._given = talk.answers.given
        return talk

    def keep(self, talk: Talk, state: State = "begun") -> None:
        """Keep the talk as it is now: on disk when this returns."""
        now = self._clock()
        given = talk.answers.given
        known = {name for name, value in given.items() if self._given.get(name) == value and name in self._said}
        self._said = {name: self._said[name] if name in known else now for name in given}
        self._given = given
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
            follows=self.follows,
            said=self._said,
            progress=progress_of(talk),
        )
        try:
            self.kept = self.store.save(fresh) if self.kept else self.store.begin(fresh)
        except CannotKeep as error:
            self.tell(_cannot(error))
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


def kept_answers(base: RuleBase, kept: Kept) -> tuple[Answers, int]:
    """Read kept answers; tell how many lines of them do not fit the rule base of today and are left out."""
    try:
        return known_answers(base, kept.answers, kept.id)
    except AnswersError:
        return Answers(), len(kept.answers.splitlines())


def resumed(base: RuleBase, kept: Kept, store: Store) -> tuple[Keeper, Talk]:
    """Give a kept interview to go on with; without its progress where the questions have changed since."""
    answers, unknown = kept_answers(base, kept)
    news = ("Some of the kept answers do not fit the questions of today. They are asked again.",) if unknown else ()
    talk = Talk(base, answers)
    same = not unknown and kept.rules_digest == base.digest
    return Keeper(store, kept, kept.said, news, kept.follows), with_progress(talk, kept.progress) if same else talk


def stale(base: RuleBase, answers: Answers, said: Mapping[str, float], now: float) -> tuple[str, ...]:
    """Name the signs of danger that were answered too long ago to go on with, or to print a report anew from."""
    return tuple(
        name
        for name in signs(base)
        if name in answers.given and not 0 <= now - said.get(name, -STALE_AFTER) < STALE_AFTER
    )


def signs(base: RuleBase) -> Iterator[str]:
    """Walk what changes from day to day and decides: about dangers, about what is safe to do, about other questions."""
    yield "since"
    deciding = decides(base)
    yield from (name for name in base.finding if name in deciding and base.finding[name].role == "symptom")


def decides(base: RuleBase) -> frozenset[str]:
    """Give the findings that danger rules and cautions read, and those on which it hangs whether such are asked."""
    cautions = (base.conditions.primitives(one) for one in base.conditions.cautions.values())
    found = set(base.danger_findings).union(owner_of(t.finding) for primitives in cautions for t, _ in primitives)
    while opening := {owner for name in found for owner in base.waits_on.get(name, ())} - found:
        found |= opening
    return frozenset(found)


def _cannot(error: CannotKeep) -> str:
    return f"Your answers cannot be kept in {error.path}: {error.reason}. {error.hint}".rstrip() + (
        " The questions go on all the same."
    )
