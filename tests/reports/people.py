"""Assessments made by hand, one for each level, so that reports are tested without the rule base."""

from typing import Any

from msgspec.structs import replace

from rules.assessment import (
    AdviceLine,
    AnswersGiven,
    Assessment,
    CautionLine,
    Contradiction,
    Covering,
    EvidenceLine,
    Explains,
    FiredRule,
    LedgerLine,
    MuscleDetail,
    NetLine,
    PainGiven,
    RaisedConcern,
    Referral,
    RuleBaseVersion,
    Stopped,
    Suggested,
    Withheld,
    ZoneLine,
)
from rules.schema import ACTIONS, Said, Source, TriggerPoint
from rules.shown import AnswerLine, ScoreItemLine, ScoreLine, Screened, TestDone, WouldChange

YES = AnswerLine(finding="night-cramps", says="You get cramps at night", answer="yes")
NOT_SURE = AnswerLine(finding="foot-numb", says="The foot is newly numb", answer="not-sure", stage="danger")
NO = AnswerLine(finding="leg-swollen", says="One leg is newly swollen", answer="no", stage="danger")


def said(text: str) -> Said:
    return Said(text=text, sources=("page",))


def evidence(line: AnswerLine, weight: float, because: str) -> EvidenceLine:
    return EvidenceLine(
        rule=f"gas:{line.finding}",
        finding=line.finding,
        says=line.says,
        answer=line.answer,
        weight_db=weight,
        could_weigh_db=4.0,
        because=because,
        sources=("trial",),
    )


MUSCLE = Suggested(
    id="gastrocnemius",
    kind="muscle",
    name="Gastrocnemius",
    plain_name="the big calf muscle",
    side="left",
    fit="strong",
    weight_db=14.0,
    level="self-care",
    raised=None,
    concern=None,
    what=said("It points the foot."),
    zones=ZoneLine(weight_db=4.0, inside=("the arch of the foot",), outside=("the groin",)),
    evidence=(
        evidence(YES, 8.0, "Cramps often go with this muscle."),
        evidence(NO, -2.0, "Such muscles do not swell."),
        evidence(NOT_SURE, 0.0, "Numbness points elsewhere."),
    ),
    see=None,
    course=None,
    reviewed=None,
)
CONDITION = replace(
    MUSCLE,
    id="night-leg-cramps",
    kind="condition",
    name="Nocturnal leg cramps",
    plain_name="night cramps",
    side=None,
    fit="fair",
    level="routine",
    see=said("Book a visit if it spoils your sleep."),
    course=said("It comes and goes."),
)
DETAIL = MuscleDetail(
    id="gastrocnemius",
    where=said("It is the thick part of the calf."),
    attaches=said("It is fixed above the knee."),
    does=said("It points the foot."),
    find_it=said("Point your toes and feel the bulge."),
    primary=("arch",),
    spillover=("heel-bottom",),
    pattern_because=said("Experts describe it so."),
    trigger_points=(
        TriggerPoint(
            id="gas-1",
            where="In the inner bulge",
            lies_in="calf-upper-inner",
            sends_pain_to=("arch",),
            sources=("page",),
        ),
    ),
    never_press=(said("Do not press behind the knee."),),
    feels=(said("It can feel tight."),),
    science=said("It has not been well tested."),
    disagreements=(),
)
CONCERN = RaisedConcern(
    id="deep-vein-thrombosis",
    name="Deep vein thrombosis",
    plain_name="a clot in a deep vein of the leg",
    level="urgent",
    form="sure",
    what=said("A clot can form in a deep vein."),
    see=said("Say that a clot must be looked for."),
    meanwhile=(said("Let someone else drive."),),
    do_not=(said("Do not rub the leg."),),
    rules=(
        FiredRule(
            id="leg-newly-swollen",
            form="sure",
            level="urgent",
            because="A leg that is newly swollen must be checked for a clot.",
            basis="guideline",
            answers=(replace(NO, answer="yes"),),
            sources=("trial",),
        ),
    ),
)
ADVICE = AdviceLine(
    id="gas-press",
    of="gastrocnemius",
    kind="care",
    do="Rest the calf on a ball",
    dose="30 seconds, twice a day",
    stop="Stop if it tingles",
    actions=("press",),
    gently=("Use a light hand.",),
    sources=("trial",),
)
CAUTION = CautionLine(
    id="heat-not-felt",
    says="You feel heat less in your feet",
    hold="not-sure",
    marks={"heat": "stop", "press": "gentle"},
    because="You would not notice a burn",
    reach="the leg",
    decided_by=(NOT_SURE,),
    sources=("page",),
)
COVERING = Covering(id="gastrocnemius", name="Gastrocnemius", plain_name="the big calf muscle", fit="strong")
SELF_CARE = Assessment(
    format="legwise.assessment/1",
    rule_base=RuleBaseVersion(version="9.8.7", digest="0123456789abcdef" * 4),
    age=44,
    sex="female",
    pain=PainGiven(
        sides={"left": ("the arch of the foot", "the groin"), "right": ()},
        painted={"left": ("arch", "groin"), "right": ()},
        worst="the arch of the foot",
        since="3 weeks",
        strength=6,
    ),
    urgency="self-care",
    service="self-care",
    floor="self-care",
    plan="self-care",
    settled=True,
    could_reach="self-care",
    better_within_days=7,
    open_danger_questions=(),
    referrals=(),
    concerns=(),
    muscles=(MUSCLE,),
    conditions=(CONDITION,),
    muscle_details=(DETAIL,),
    explains=(Explains(side="left", muscles=(COVERING,), unexplained=("groin",)),),
    advice=(
        ADVICE,
        replace(ADVICE, id="drive", kind="change", do="Use cruise control", dose=None, stop=None, actions=()),
    ),
    withheld=(
        Withheld(
            actions=("heat",),
            why="caution",
            by="heat-not-felt",
            says="You feel heat less in your feet",
            decided_by=(NOT_SURE,),
            sources=("page",),
        ),
    ),
    cautions=(CAUTION,),
    safety_net=(
        NetLine(
            rule="blue",
            concern="clot",
            level="emergency",
            signs=("blue",),
            watch_for=("The leg turns blue",),
            sources=("page",),
        ),
        NetLine(
            rule="two",
            concern="tear",
            level="urgent",
            signs=("a", "b"),
            watch_for=("It swells", "It is hot"),
            sources=("trial",),
        ),
    ),
    ledger=(
        LedgerLine(
            concern="clot",
            plain_name="a clot in a deep vein of the leg",
            name="Deep vein thrombosis",
            system="veins",
            near=True,
            standing="not-suggested",
            rules=(),
        ),
        LedgerLine(
            concern="artery",
            plain_name="a closed leg artery",
            name="Acute limb ischaemia",
            system="arteries",
            near=False,
            standing="cannot-be-excluded",
            rules=("cold",),
        ),
    ),
    screened=(Screened(system="veins", present=0, not_sure=1, denied=1, still_open=0),),
    telling_no=(NO,),
    stopped=Stopped(reason="leaders-stand", left_out=()),
    scores=(
        ScoreLine(
            id="wells",
            name="Wells score",
            points=1,
            need=2,
            items=(
                ScoreItemLine(wording="Earlier clot", points=1, answer="yes"),
                ScoreItemLine(wording="Swelling", points=1, answer="no"),
            ),
            adaptation="Self-reported.",
            sources=("trial",),
        ),
    ),
    tests_done=(TestDone(id="tap", name="Tap test", steps=("Tap the heel.",), outcome=replace(YES, says="It hurts")),),
    would_change=(
        WouldChange(kind="raise", answers=(replace(NO, answer="yes"),), level="urgent", leads=None),
        WouldChange(kind="lead", answers=(replace(YES, answer="no"),), level="self-care", leads="the deep calf muscle"),
    ),
    contradictions=(Contradiction(one=YES, other=NO),),
    answers=AnswersGiven(yes=(YES,), not_sure=(NOT_SURE,), no=(NO,), not_asked=("running", "jumping")),
    questions_asked=3,
    fired=(),
    notes=None,
    intended_purpose="It gives information.",
    not_reviewed="No clinician has signed it off.",
    honest_box=(said("Patterns are what experts describe."),),
    stop_signs=said("Stop at once if it tingles."),
    dose_ceiling=said("Treat a few spots only."),
    sources=(
        Source(id="page", title="A page", kind="practice-page", where="https://example.org/page", checked="2026-11-20"),
        Source(id="trial", title="A trial", kind="trial", where="Journal 1:2", checked="2026-11-20", year=2010),
    ),
)
URGENT = replace(
    SELF_CARE,
    urgency="urgent",
    service="same-day",
    floor="urgent",
    could_reach="urgent",
    concerns=(CONCERN,),
    conditions=(
        replace(
            CONDITION,
            id=CONCERN.id,
            kind="concern",
            name=CONCERN.name,
            plain_name=CONCERN.plain_name,
            fit="none",
            level="urgent",
            raised="urgent",
            concern=CONCERN.id,
            what=CONCERN.what,
            evidence=(),
            zones=ZoneLine(weight_db=0, inside=(), outside=()),
        ),
        CONDITION,
    ),
    referrals=(
        Referral(
            id=CONCERN.id,
            plain_name=CONCERN.plain_name,
            urgency="urgent",
            service="same-day",
            see=CONCERN.see,
            why=(CONCERN.rules[0].because,),
            sources=("trial",),
        ),
    ),
    advice=(),
    withheld=(
        Withheld(
            actions=ACTIONS,
            why="concern",
            by=CONCERN.id,
            says=CONCERN.plain_name,
            decided_by=(YES,),
            sources=("trial",),
        ),
    ),
)
_NOW: dict[str, Any] = {"level": "emergency"}
EMERGENCY = replace(
    URGENT,
    urgency="emergency",
    service="emergency",
    floor="emergency",
    could_reach="emergency",
    concerns=(replace(CONCERN, **_NOW, rules=(replace(CONCERN.rules[0], **_NOW),)),),
    conditions=(replace(URGENT.conditions[0], **_NOW, raised="emergency"), CONDITION),
    referrals=(replace(URGENT.referrals[0], urgency="emergency", service="emergency"),),
)
SOON = replace(URGENT, urgency="soon", service="within-a-week", floor="soon", could_reach="soon")
ROUTINE = replace(SELF_CARE, urgency="routine", service="appointment", plan="routine")
UNSETTLED = replace(
    SELF_CARE,
    urgency="routine",
    service="appointment",
    settled=False,
    could_reach="emergency",
    open_danger_questions=("leg-swollen", "foot-numb"),
    advice=(),
    withheld=(
        Withheld(
            actions=ACTIONS,
            why="unsettled",
            by="",
            says="Some danger questions are not answered yet",
            decided_by=(replace(NO, answer=None), replace(NOT_SURE, answer=None)),
            sources=(),
        ),
    ),
)
ALL = {
    "self-care": SELF_CARE,
    "routine": ROUTINE,
    "soon": SOON,
    "urgent": URGENT,
    "emergency": EMERGENCY,
    "unsettled": UNSETTLED,
}
