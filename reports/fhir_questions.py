"""All questions as a FHIR Questionnaire, and what a person answered as its QuestionnaireResponse.

The link id of a question is the id of its finding. Which zones hurt is asked for each side; a side that was looked at
and is free of pain answers ``none``. A question hangs on others only where those are few and plain; else it is put to
all.
"""

from collections.abc import Iterator
from typing import Any, Final

from reports.fhir_codes import NOT_SURE, URL, Resource, canonical, coding, full, value_set
from rules.answers import SIDES
from rules.assessment import Assessment
from rules.compile import RuleBase
from rules.schema import Finding
from rules.shown import AnswerLine
from rules.when import cut_of

ANSWERS: Final = {"yes": "Yes", "no": "No", "not-sure": "Not sure", "none": "No pain here"}
FREE: Final = "none"
_YES_NO: Final = ("yes", "no", "not-sure")
_ABOUT: Final = ("age", "sex")
_PAIN: Final = ("since", "strength")
_SIDE: Final = {
    "left": "Where does the left leg hurt?",
    "right": "Where does the right leg hurt?",
    "unsaid": "Where does it hurt, if the side was not said?",
}
_MOST_ENABLING: Final = 6


def questionnaire(base: RuleBase, version: str, date: str) -> Resource:
    """Write every question of the rule base."""
    return {
        "resourceType": "Questionnaire",
        "contained": [
            value_set("yes-no", {"answer": _YES_NO}),
            value_set("places", {"zone": base.zone, "answer": [FREE]}),
        ],
        "url": canonical("questionnaire"),
        "version": version,
        "name": "LegwiseQuestions",
        "title": "Legwise: questions about leg pain",
        "status": "draft",
        "experimental": False,
        "subjectType": ["Patient"],
        "date": date,
        "description": base.knowledge.frame.intended_purpose,
        "item": [_group(link, text, list(items)) for link, text, items in _groups(base)],
    }


def response(base: RuleBase, found: Assessment, version: str) -> Resource:
    """Write every answer that was given; what was not asked is left out."""
    lines = {line.finding: line for part in _parts(found) for line in part}
    groups = []
    for link, text, items in _groups(base):
        answered = [given for item in items if (given := _answered(base, found, lines, item))]
        if answered:
            groups.append({"linkId": link, "text": text, "item": answered})
    return full(
        {
            "resourceType": "QuestionnaireResponse",
            "questionnaire": f"{canonical('questionnaire')}|{version}",
            "status": "completed" if found.settled else "in-progress",
            "item": groups,
        }
    )


def _parts(found: Assessment) -> tuple[tuple[AnswerLine, ...], ...]:
    return found.answers.yes, found.answers.not_sure, found.answers.no


def _groups(base: RuleBase) -> Iterator[tuple[str, str, Iterator[Resource]]]:
    """Walk the groups in the order in which a form puts them: link id, words, questions."""
    yield "list:about", "About the person", (_question(base, base.finding[name]) for name in _ABOUT)
    yield "list:pain", "The pain", _pain(base)
    for screen in base.knowledge.screens:
        yield f"list:{screen.id}", screen.title, (_question(base, base.finding[row]) for row in screen.rows)
    yield "list:notes", "Notes", iter([{"linkId": "notes", "text": "What else should be known?", "type": "text"}])


def _group(link: str, text: str, items: list[Resource]) -> Resource:
    return {"linkId": link, "text": text, "type": "group", "item": items}


def _pain(base: RuleBase) -> Iterator[Resource]:
    for side in SIDES:
        places = {"type": "choice", "repeats": True, "answerValueSet": "#places"}
        yield {"linkId": f"pain:{side}", "text": _SIDE[side], **places}
    yield {"linkId": "pain:worst", "text": "Where is it worst?", "type": "choice", "answerValueSet": "#places"}
    for name in _PAIN:
        yield _question(base, base.finding[name])


def _question(base: RuleBase, finding: Finding) -> Resource:
    item = {
        "linkId": finding.id,
        "code": [coding("finding", finding.id)],
        "text": finding.ask,
        "enableWhen": [] if _told_alone(base, finding) else _enabling(base, finding.pose),
        **_kind(finding),
    }
    return full({**item, "enableBehavior": "any" if item["enableWhen"] else None})


def _told_alone(base: RuleBase, finding: Finding) -> bool:
    """Tell that a question may be answered without the row that stands for it, which then follows from the answer."""
    return not set(finding.implies).isdisjoint(base.waits_on.get(finding.id, ()))


def _kind(finding: Finding) -> Resource:
    match finding.kind:
        case "number":
            unit = {"url": f"{URL}/questionnaire-unit", "valueCoding": {"display": finding.unit}}
            bounds = (("minValue", finding.lowest), ("maxValue", finding.highest))
            ranges = [{"url": f"{URL}/{name}", "valueDecimal": bound} for name, bound in bounds]
            return {"type": "decimal", "extension": [unit, *ranges]}
        case "choice":
            options = {f"{finding.id}={code}": text for code, text in (finding.options or {}).items()}
            said = {**options, "not-sure": ANSWERS["not-sure"]}
            return {
                "type": "choice",
                "answerOption": [{"valueCoding": coding("answer", code, text)} for code, text in said.items()],
            }
    return {"type": "choice", "answerValueSet": "#yes-no"}


def _enabling(base: RuleBase, pose: Any) -> list[Resource]:
    """Say on which answers a question hangs; nothing where that takes more than a few plain ones."""
    parts = pose["any"] if isinstance(pose, dict) and list(pose) == ["any"] else [pose]
    enabling: list[Resource] = []
    for part in parts:
        one = list(_enabled_by(base, part)) if isinstance(part, str) else []
        if not one:
            return []
        enabling += one
    return enabling if len(enabling) <= _MOST_ENABLING else []


def _enabled_by(base: RuleBase, name: str) -> Iterator[Resource]:
    """Walk the answers by which one name may hold: its telling one, or not sure; a number may also be missing."""
    cut = cut_of(name)
    if cut is not None:
        yield {"question": cut.finding, "operator": cut.sign, "answerDecimal": cut.bound}
        yield {"question": cut.finding, "operator": "exists", "answerBoolean": False}
    elif name in base.finding:
        for code in (base.finding[name].alarms, "not-sure"):
            yield {"question": name, "operator": "=", "answerCoding": coding("answer", code)}


def _answered(base: RuleBase, found: Assessment, lines: dict[str, AnswerLine], item: Resource) -> Resource | None:
    """Write the answer to one question, or give None when there is none."""
    link = item["linkId"]
    if link.startswith("pain:"):
        answers = _places_said(base, found, link.removeprefix("pain:"))
    elif link == "notes":
        answers = [{"valueString": found.notes}] if found.notes and found.notes.strip() else []
    else:
        answers = [_value(base.finding[link], lines[link])] if link in lines else []
    return {"linkId": link, "text": item["text"], "answer": answers} if answers else None


def _places_said(base: RuleBase, found: Assessment, side: str) -> list[Resource]:
    says = {zone.says: zone.id for zone in base.knowledge.zones}
    if side == "worst":
        zones = [says[found.pain.worst]] if found.pain.worst else []
    else:
        painted = {str(name): zones for name, zones in found.pain.painted.items()}
        if painted.get(side) == ():
            return [{"valueCoding": coding("answer", FREE, ANSWERS[FREE])}]
        zones = list(painted.get(side, ()))
    return [{"valueCoding": coding("zone", zone, base.zone[zone].says)} for zone in zones]


def _value(finding: Finding, line: AnswerLine) -> Resource:
    if finding.kind == "number":
        return {"_valueDecimal": NOT_SURE} if line.value is None else {"valueDecimal": float(line.value.split()[0])}
    if finding.kind == "choice" and line.value is not None:
        option = next(code for code, text in (finding.options or {}).items() if text == line.value)
        return {"valueCoding": coding("answer", f"{finding.id}={option}", line.value)}
    said = line.answer or "not-sure"
    return {"valueCoding": coding("answer", said, ANSWERS[said])}
