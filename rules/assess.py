"""From answers to the assessment: infer, weigh, advise. A pure function of the rule base and the answers."""

from typing import Final

import msgspec

from engine.interview import Ask
from rules import assessment as shown
from rules.answers import SIDES, Answers, Side
from rules.asking import next_for
from rules.assessment import Assessment, Service, Suggested
from rules.case import Case
from rules.changing import would_change
from rules.checked import contradictory, ledger, look_alikes, raised_concerns, safety_net
from rules.compile import RuleBase
from rules.listing import explained, listed_conditions, listed_muscles
from rules.pressing import cleared_actions, gently, held_cautions, withheld_actions
from rules.schema import LEVELS, Advice, ConditionRecord, Level, Muscle, Source
from rules.telling import scores, screened, telling_no, tests_done

SERVICES: Final[dict[Level, Service]] = {
    "emergency": "emergency",
    "urgent": "same-day",
    "soon": "within-a-week",
    "routine": "appointment",
    "self-care": "self-care",
}
_CALF: Final = "calf-region"
_ROUTINE, _SOON, _URGENT = (LEVELS.index(level) for level in ("routine", "soon", "urgent"))


def assess(base: RuleBase, answers: Answers) -> Assessment:
    """Assess one person. The same answers give the same assessment, in whatever order they were given."""
    case = Case(base, answers)
    concerns = raised_concerns(case)
    muscles, fitting = listed_muscles(case)
    conditions = listed_conditions(case, concerns)
    explains = explained(case, fitting, muscles, conditions)
    plan = _plan(muscles, conditions, explains)
    urgency = max(case.floor, plan, 0 if case.settled else _ROUTINE)
    cautions = held_cautions(case)
    withheld = withheld_actions(case, cautions)
    close = look_alikes(case, (*muscles, *conditions))
    near = frozenset(close)
    net = safety_net(case, close)
    age, sex = answers.given.get("age"), answers.given.get("sex")
    frame = base.knowledge.frame
    found = Assessment(
        format=shown.FORMAT,
        rule_base=shown.RuleBaseVersion(version=frame.version, digest=base.digest),
        age=float(age) if isinstance(age, int | float) else None,
        sex=sex if isinstance(sex, str) and sex != "not-sure" else None,
        pain=_pain(case),
        urgency=LEVELS[urgency],
        service=SERVICES[LEVELS[urgency]],
        floor=LEVELS[case.floor],
        plan=LEVELS[plan],
        settled=case.settled,
        could_reach=LEVELS[case.reach],
        better_within_days=_better_within_days(case),
        open_danger_questions=() if case.settled else case.open,
        referrals=_referrals(concerns, conditions),
        concerns=concerns,
        muscles=muscles,
        conditions=conditions,
        muscle_details=tuple(_detail(base.muscle[name]) for name in dict.fromkeys(m.id for m in muscles)),
        explains=explains,
        advice=_advice(case, muscles, conditions, withheld, cautions),
        withheld=withheld,
        cautions=cautions,
        safety_net=net,
        ledger=ledger(case, near),
        screened=screened(case),
        telling_no=telling_no(case, near),
        scores=scores(case, near),
        tests_done=tests_done(case),
        would_change=would_change(case, net, (*muscles, *conditions), urgency, plan),
        contradictions=contradictory(case),
        answers=_answers(case),
        questions_asked=len(answers.given) + len(answers.pain),
        stopped=_stopped(case),
        fired=case.run.fired,
        notes=answers.notes,
        intended_purpose=frame.intended_purpose,
        not_reviewed=frame.not_reviewed,
        honest_box=frame.honest_box,
        stop_signs=frame.stop_signs,
        dose_ceiling=frame.dose_ceiling,
        sources=(),
    )
    return msgspec.structs.replace(found, sources=_sources(base, found))


def _plan(
    muscles: tuple[Suggested, ...], conditions: tuple[Suggested, ...], explains: tuple[shown.Explains, ...]
) -> int:
    """Give the highest own level, capped at soon, of what fits; routine if nothing does or a zone stays unexplained."""
    fitting = [s for s in (*muscles, *conditions) if s.fit in ("fair", "strong")]
    level = max((min(_SOON, LEVELS.index(s.level)) for s in fitting), default=_ROUTINE)
    return max(level, _ROUTINE) if any(e.unexplained for e in explains) else level


def _better_within_days(case: Case) -> int:
    """Give when self-care should have helped: a sore calf is seen sooner, as a clot can look alike."""
    zones = case.answers.painted
    return 7 if any(case.base.zone[zone].region == _CALF for zone in zones) else 14


def _pain(case: Case) -> shown.PainGiven:
    answers, zone = case.answers, case.base.zone
    painted: dict[Side, tuple[str, ...]] = {
        side: tuple(z for z in zone if z in answers.pain[side]) for side in SIDES if side in answers.pain
    }
    strength = answers.given.get("strength")
    return shown.PainGiven(
        sides={side: tuple(zone[z].says for z in zones) for side, zones in painted.items()},
        painted=painted,
        worst=zone[answers.worst].says if answers.worst else None,
        since=answers.since_words,
        strength=float(strength) if isinstance(strength, int | float) else None,
    )


def _referrals(
    concerns: tuple[shown.RaisedConcern, ...], conditions: tuple[Suggested, ...]
) -> tuple[shown.Referral, ...]:
    """Give what should be seen: every raised concern, then every condition that fits and is not self-care."""
    raised = [
        shown.Referral(
            id=c.id,
            plain_name=c.plain_name,
            urgency=c.level,
            service=SERVICES[c.level],
            see=c.see,
            why=tuple(dict.fromkeys(rule.because for rule in c.rules)),
            sources=tuple(dict.fromkeys(source for rule in c.rules for source in rule.sources)),
        )
        for c in concerns
    ]
    fitting = [
        shown.Referral(
            id=s.id,
            plain_name=s.plain_name,
            urgency=s.level,
            service=SERVICES[s.level],
            see=s.see,
            why=tuple(line.because for line in s.evidence if line.answer == "yes" and line.weight_db > 0),
            sources=s.see.sources,
        )
        for s in conditions
        if s.raised is None and s.fit in ("fair", "strong") and s.level != "self-care" and s.see is not None
    ]
    return (*raised, *fitting)


def _advice(
    case: Case,
    muscles: tuple[Suggested, ...],
    conditions: tuple[Suggested, ...],
    withheld: tuple[shown.Withheld, ...],
    cautions: tuple[shown.CautionLine, ...],
) -> tuple[shown.AdviceLine, ...]:
    """Give the care of what is listed, of cleared actions only, and the habits to change that the answers showed.

    Nothing while a danger question is open or at urgent and above: then only the concern's own words stand.
    """
    if not case.settled or case.floor >= _URGENT or not case.old_enough:
        return ()
    cleared = cleared_actions(withheld)
    changes = {change.id: change for change in case.base.knowledge.changes}
    records: dict[str, Muscle | ConditionRecord] = {**case.base.muscle, **case.base.condition}
    care: dict[str, shown.AdviceLine] = {}
    habits: dict[str, shown.AdviceLine] = {}
    listed = [suggested for suggested in (*muscles, *conditions) if suggested.id in records]
    for suggested in [s for s in listed if s.fit in ("fair", "strong")] or listed:
        record = records[suggested.id]
        for advice in record.advice:
            if cleared.issuperset(advice.actions):
                care.setdefault(advice.id, _care(case, suggested, advice, cautions))
        for entry, line in zip(record.evidence, suggested.evidence, strict=True):
            if entry.change is not None and line.answer == "yes" and line.weight_db > 0:
                change = changes[entry.change]
                habits.setdefault(
                    change.id,
                    shown.AdviceLine(
                        id=change.id,
                        of=suggested.id,
                        kind="change",
                        do=change.do,
                        dose=None,
                        stop=None,
                        actions=(),
                        gently=(),
                        sources=change.sources,
                    ),
                )
    return (*care.values(), *habits.values())


def _care(
    case: Case, suggested: Suggested, advice: Advice, cautions: tuple[shown.CautionLine, ...]
) -> shown.AdviceLine:
    hands = tuple(dict.fromkeys(text for action in advice.actions for text in gently(cautions, action, case)))
    return shown.AdviceLine(
        id=advice.id,
        of=suggested.id,
        kind="care",
        do=advice.do,
        dose=advice.dose,
        stop=advice.stop,
        actions=advice.actions,
        gently=hands,
        sources=advice.sources,
    )


def _detail(muscle: Muscle) -> shown.MuscleDetail:
    return shown.MuscleDetail(
        id=muscle.id,
        where=muscle.where,
        attaches=muscle.attaches,
        does=muscle.does,
        find_it=muscle.find_it,
        primary=muscle.pattern.primary,
        spillover=muscle.pattern.spillover,
        pattern_because=muscle.pattern_because,
        trigger_points=muscle.trigger_points,
        never_press=muscle.never_press,
        feels=muscle.feels,
        science=muscle.science,
        disagreements=muscle.disagreements,
    )


def _answers(case: Case) -> shown.AnswersGiven:
    lines = [case.line(name) for name in case.base.finding if name in case.answers.given]
    unsure = [line for line in lines if case.answers.given[line.finding] == "not-sure"]
    return shown.AnswersGiven(
        yes=tuple(line for line in lines if line not in unsure and line.answer == "yes"),
        not_sure=tuple(unsure),
        no=tuple(line for line in lines if line not in unsure and line.answer != "yes"),
        not_asked=tuple(name for name in case.base.finding if name not in case.answers.given),
    )


def _stopped(case: Case) -> shown.Stopped:
    """Tell why the questions end with these answers, or that they do not; name what the planner leaves out."""
    following = next_for(case, frozenset())
    if isinstance(following, Ask):
        return shown.Stopped(reason="questions-left", left_out=())
    left: list[str] = []
    if following.reason == "leaders-stand":
        screens = [screen for screen in case.base.knowledge.screens if screen.stage != "self-test"]
        left = [row for screen in screens for row in screen.rows if case.ready(row) and not case.answered(row)]
    return shown.Stopped(reason=following.reason, left_out=case.lines(left))


def _sources(base: RuleBase, found: Assessment) -> tuple[Source, ...]:
    """Give the full record of every source that a line of the assessment rests on, in the order of first use."""
    used: dict[str, None] = {}

    def walk(value: object) -> None:
        if isinstance(value, msgspec.Struct):
            for name in value.__struct_fields__:
                inner = getattr(value, name)
                if name == "sources" and isinstance(inner, tuple):
                    used.update(dict.fromkeys(source for source in inner if isinstance(source, str)))
                else:
                    walk(inner)
        elif isinstance(value, tuple):
            for item in value:
                walk(item)

    walk(found)
    return tuple(base.source[name] for name in used)
