"""The assessment: the whole result as data. Every report renders it, and its JSON is a contract."""

from typing import Final, Literal, TypeAlias

from engine.atoms import Answer
from engine.dangers import Form
from engine.weighing import Fit
from rules.answers import Side
from rules.schema import Action, Basis, Level, Said, Source, TriggerPoint
from rules.shown import AnswerLine, ScoreLine, Screened, Shown, TestDone, WouldChange

FORMAT: Final = "legwise.assessment/1"

StopWord: TypeAlias = Literal["top-level", "leaders-stand", "nothing-left", "questions-left"]
Service: TypeAlias = Literal["emergency", "same-day", "within-a-week", "appointment", "self-care"]
Standing: TypeAlias = Literal["suggested", "cannot-be-excluded", "open", "not-suggested"]
Hold: TypeAlias = Literal["on", "not-sure", "not-asked"]


class EvidenceLine(Shown):
    """One entry of evidence as it came out: ``weight_db`` is 0 where the answer says nothing or its group has more.

    ``could_weigh_db`` is the larger of what yes and no would weigh for it; 0 where it is not put to this person.
    """

    rule: str
    finding: str
    says: str
    answer: Answer | None
    weight_db: float
    could_weigh_db: float
    because: str
    sources: tuple[str, ...]


class ZoneLine(Shown):
    """What the painted zones of the side say: zones of the typical pattern that were painted, and those outside it."""

    weight_db: float
    inside: tuple[str, ...]
    outside: tuple[str, ...]


class FiredRule(Shown):
    """A danger rule that fired, with the answers that met it."""

    id: str
    form: Form
    level: Level
    because: str
    basis: Basis
    answers: tuple[AnswerLine, ...]
    sources: tuple[str, ...]


class RaisedConcern(Shown):
    """A dangerous thing that rules raised: ``form`` and ``level`` are those of its strongest rule."""

    id: str
    name: str
    plain_name: str
    level: Level
    form: Form
    what: Said
    see: Said
    meanwhile: tuple[Said, ...]
    do_not: tuple[Said, ...]
    rules: tuple[FiredRule, ...]


class Suggested(Shown):
    """A listed muscle or condition. ``raised`` is its urgency when it is listed as the concern named in ``concern``."""

    id: str
    kind: Literal["muscle", "condition", "concern"]
    name: str
    plain_name: str
    side: Side | None
    fit: Fit
    weight_db: float
    level: Level
    raised: Level | None
    concern: str | None
    what: Said
    zones: ZoneLine
    evidence: tuple[EvidenceLine, ...]
    see: Said | None
    course: Said | None
    reviewed: str | None


class MuscleDetail(Shown):
    """What a report shows of a listed muscle besides its fit: where it is, how to find it, its trigger points."""

    id: str
    where: Said
    attaches: Said
    does: Said
    find_it: Said
    primary: tuple[str, ...]
    spillover: tuple[str, ...]
    pattern_because: Said
    trigger_points: tuple[TriggerPoint, ...]
    never_press: tuple[Said, ...]
    feels: tuple[Said, ...]
    science: Said
    disagreements: tuple[Said, ...]


class Covering(Shown):
    """A muscle of the smallest set: it may be one that is not listed."""

    id: str
    name: str
    plain_name: str
    fit: Fit


class Explains(Shown):
    """The smallest set of muscles whose patterns have the painted zones of a side, and zones nothing listed has."""

    side: Side
    muscles: tuple[Covering, ...]
    unexplained: tuple[str, ...]


class Referral(Shown):
    """What should be seen by whom, how soon and why."""

    id: str
    plain_name: str
    urgency: Level
    service: Service
    see: Said
    why: tuple[str, ...]
    sources: tuple[str, ...]


class AdviceLine(Shown):
    """One thing to do now, cleared for this person. ``gently`` says how, where a caution asks for a light hand."""

    id: str
    of: str
    kind: Literal["care", "change"]
    do: str
    dose: str | None
    stop: str | None
    actions: tuple[Action, ...]
    gently: tuple[str, ...]
    sources: tuple[str, ...]


class Withheld(Shown):
    """Actions that are not shown, and why: an open danger question, a standing concern, or a caution not cleared."""

    actions: tuple[Action, ...]
    why: Literal["unsettled", "concern", "caution"]
    by: str
    says: str
    decided_by: tuple[AnswerLine, ...]
    sources: tuple[str, ...]


class CautionLine(Shown):
    """A caution that is not cleared, what it limits, and the answers that decided it."""

    id: str
    says: str
    hold: Hold
    marks: dict[Action, Literal["stop", "ask", "gentle"]]
    because: str
    reach: str
    decided_by: tuple[AnswerLine, ...]
    sources: tuple[str, ...]


class NetLine(Shown):
    """A danger rule one or two new signs from firing: the signs to watch for, and how soon to be seen then."""

    rule: str
    concern: str
    level: Level
    signs: tuple[str, ...]
    watch_for: tuple[str, ...]
    sources: tuple[str, ...]


class LedgerLine(Shown):
    """A danger that was looked for, and where it stands. ``rules`` fired or are still open.

    ``near`` marks those that what is listed may turn into, or be.
    """

    concern: str
    plain_name: str
    name: str
    system: str
    near: bool
    standing: Standing
    rules: tuple[str, ...]


class AnswersGiven(Shown):
    """Every finding of the rule base, by what was said of it."""

    yes: tuple[AnswerLine, ...]
    not_sure: tuple[AnswerLine, ...]
    no: tuple[AnswerLine, ...]
    not_asked: tuple[str, ...]


class PainGiven(Shown):
    """The painted zones by side, in words and by id, the worst of them, since when and how bad (0 to 10)."""

    sides: dict[Side, tuple[str, ...]]
    painted: dict[Side, tuple[str, ...]]
    worst: str | None
    since: str | None
    strength: float | None


class Contradiction(Shown):
    """Two answers that cannot both be so; the more alarming one was taken."""

    one: AnswerLine
    other: AnswerLine


class Stopped(Shown):
    """Why nothing more is asked, and what was left out because it can neither raise the floor nor change who leads.

    ``questions-left`` when the planner would ask on: the person left, or passed lists by.
    """

    reason: StopWord
    left_out: tuple[AnswerLine, ...]


class RuleBaseVersion(Shown):
    """Which knowledge made this: its version, and the SHA-256 of its files."""

    version: str
    digest: str


class Assessment(Shown):
    """The whole result. Levels run self-care, routine, soon, urgent, emergency.

    ``urgency`` is the higher of ``floor`` and ``plan``, and at least routine while danger questions are open;
    ``could_reach`` is the floor if every open danger question were answered for the worst. ``telling_no`` are the signs
    denied that matter most. ``better_within_days`` is when self-care should have helped.
    """

    format: Literal["legwise.assessment/1"]
    rule_base: RuleBaseVersion
    age: float | None
    sex: str | None
    pain: PainGiven
    urgency: Level
    service: Service
    floor: Level
    plan: Level
    settled: bool
    could_reach: Level
    better_within_days: int
    open_danger_questions: tuple[str, ...]
    referrals: tuple[Referral, ...]
    concerns: tuple[RaisedConcern, ...]
    muscles: tuple[Suggested, ...]
    conditions: tuple[Suggested, ...]
    muscle_details: tuple[MuscleDetail, ...]
    explains: tuple[Explains, ...]
    advice: tuple[AdviceLine, ...]
    withheld: tuple[Withheld, ...]
    cautions: tuple[CautionLine, ...]
    safety_net: tuple[NetLine, ...]
    ledger: tuple[LedgerLine, ...]
    screened: tuple[Screened, ...]
    telling_no: tuple[AnswerLine, ...]
    scores: tuple[ScoreLine, ...]
    tests_done: tuple[TestDone, ...]
    would_change: tuple[WouldChange, ...]
    contradictions: tuple[Contradiction, ...]
    answers: AnswersGiven
    questions_asked: int
    stopped: Stopped
    fired: tuple[str, ...]
    notes: str | None
    intended_purpose: str
    not_reviewed: str
    honest_box: tuple[Said, ...]
    stop_signs: Said
    dose_ceiling: Said
    sources: tuple[Source, ...]
