"""What came out, in FHIR: observations of the urgency, the age and the scores, and one clinical impression."""

from collections.abc import Iterable, Iterator

from engine.atoms import Answer
from reports.card import level_of, reasons
from reports.fhir_codes import Ids, Resource, coding, concept, full
from reports.words import ANSWER_WORD, FIT_WORD, LEVEL_TIME, LEVEL_WORD, SIDE_WORD, asked, capital, listed, sentence
from rules.assessment import Assessment, Suggested
from rules.schema import Level
from rules.shown import AnswerLine, ScoreLine

_SURVEY = {"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey"}
_METHOD = "Self-assessment by fixed rules; no examination"


def observations(found: Assessment, ids: Ids, date: str) -> Iterator[tuple[str, Resource]]:
    """Walk the observations, each with its name in the bundle."""

    def observation(code: Resource, value: Resource) -> Resource:
        return {
            "resourceType": "Observation",
            "status": "final",
            "category": [{"coding": [_SURVEY]}],
            "code": code,
            "subject": ids.reference("patient"),
            "effectiveDateTime": date,
            **value,
            "method": {"text": _METHOD},
            "derivedFrom": [ids.reference("response")],
        }

    urgency = concept("question", "urgency", "How soon this should be seen")
    yield "urgency", observation(urgency, {"valueCodeableConcept": _level(level_of(found)), "component": _parts(found)})
    if found.age is not None:
        years = {"value": found.age, "unit": "years", "system": "http://unitsofmeasure.org", "code": "a"}
        yield "age", observation(concept("question", "age", "Age"), {"valueQuantity": years})
    for score in found.scores:
        value = {"valueInteger": score.points, "note": [{"text": score.adaptation}], "component": _items(score)}
        yield f"score:{score.id}", observation(concept("record", score.id, score.name), value)


def impression(
    found: Assessment, ids: Ids, date: str, headline: str, basis: Iterable[str], documents: Iterable[str]
) -> Resource:
    """Write the clinical impression; ``basis`` names what it rests on, ``documents`` what goes with it."""
    return {
        "resourceType": "ClinicalImpression",
        "status": "completed",
        "description": f"{_METHOD}. {found.not_reviewed}",
        "subject": ids.reference("patient"),
        "effectiveDateTime": date,
        "date": date,
        "investigation": [{"code": {"text": _METHOD}, "item": [ids.reference(name) for name in basis]}],
        "summary": headline,
        "finding": list(_findings(found)) or [{"itemCodeableConcept": {"text": "Nothing that is known fits well."}}],
        "supportingInfo": [ids.reference(name) for name in documents],
        "note": [{"text": found.intended_purpose}],
    }


def _level(level: Level) -> Resource:
    words = f"{LEVEL_WORD[level]} ({LEVEL_TIME[level]})"
    return {"coding": [coding("level", level, words)], "text": words}


def _parts(found: Assessment) -> list[Resource]:
    levels: dict[str, tuple[str, Level]] = {
        "floor": ("By danger rules", found.floor),
        "plan": ("By what fits", found.plan),
        "could-reach": ("If every open danger question were answered for the worst", found.could_reach),
    }
    settled = concept("question", "settled", "No open question can raise the urgency")
    return [
        *(
            {"code": concept("question", code, text), "valueCodeableConcept": _level(level)}
            for code, (text, level) in levels.items()
        ),
        {"code": settled, "valueBoolean": found.settled},
    ]


def _items(score: ScoreLine) -> list[Resource]:
    return [
        {"code": {"text": f"{item.wording} ({item.points})"}, "valueCodeableConcept": _answer(item.answer)}
        for item in score.items
    ]


def _answer(answer: Answer | None) -> Resource:
    if answer is None:
        return {"text": "Not known"}
    return concept("answer", answer, capital(ANSWER_WORD[answer]))


def _findings(found: Assessment) -> Iterator[Resource]:
    """Walk what was found: dangers, then muscles, then conditions, each with why."""
    for concern in found.concerns:
        told = _told(line for rule in concern.rules for line in rule.answers)
        rules = ", ".join(rule.id for rule in concern.rules)
        why = " ".join((*reasons(concern), f"Rules: {rules}.", told))
        yield _finding(concern.id, f"{concern.name}: {LEVEL_WORD[concern.level].lower()}", why)
    for each in (*found.muscles, *(c for c in found.conditions if c.kind == "condition")):
        yield _finding(each.id, _named(each), _why(each))


def _finding(code: str, text: str, basis: str) -> Resource:
    return full({"itemCodeableConcept": concept("record", code, text), "basis": basis.strip()})


def _named(each: Suggested) -> str:
    side = f", {SIDE_WORD[each.side]}" if each.side else ""
    return f"{each.name}{side}: {FIT_WORD[each.fit].lower()}"


def _why(each: Suggested) -> str:
    """Give every line that counted; where it hurts is one, when it counts for or against."""
    weighed = [(line.weight_db, line.because) for line in each.evidence]
    weighed.append((each.zones.weight_db, f"Pain where it is typical: {listed(each.zones.inside) or 'nowhere'}"))
    for_it = dict.fromkeys(f"For: {sentence(text)}" for weight, text in weighed if weight > 0)
    against = dict.fromkeys(f"Against: {sentence(text)}" for weight, text in weighed if weight < 0)
    return " ".join((*for_it, *against))


def _told(lines: Iterable[AnswerLine]) -> str:
    told = dict.fromkeys(map(asked, lines))
    return f"Answers: {'; '.join(told)}." if told else ""
