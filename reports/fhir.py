"""An assessment as a FHIR R4 Bundle: the questions, every answer, what came out, and the report itself.

All that a resource points at stands in the bundle. Ids follow from the content and times from the date, so the same
assessment and date give the same bytes. The person has no name here; sex and age stand only where they were told.
"""

import base64
import datetime
import hashlib
from typing import Final

import msgspec

from reports.blocks import Document
from reports.carried import YAML
from reports.data import indented
from reports.fhir_codes import Ids, Resource, code_system, full
from reports.fhir_questions import ANSWERS, questionnaire, response
from reports.fhir_result import impression, observations
from reports.words import LEVEL_TIME, LEVEL_WORD
from rules.assessment import Assessment
from rules.compile import RuleBase

_GENDERS: Final = ("female", "male")


def bundle(
    base: RuleBase, found: Assessment, date: datetime.date, report: Document, text: str, answer_file: str
) -> bytes:
    """Write the bundle; the report goes with it as ``text``, and the answer file, as documents."""
    day, instant = date.isoformat(), f"{date.isoformat()}T00:00:00Z"
    version = f"{found.rule_base.version}+{found.rule_base.digest[:12]}"
    content = msgspec.json.encode((found, day, text, answer_file))
    ids = Ids(hashlib.sha256(content).hexdigest())
    patient = ids.reference("patient")
    seen = dict(observations(found, ids, day))
    documents = {
        "report": _document("The report as text", "text/plain; charset=utf-8", text, instant),
        **({"answers": _document("The answer file", YAML, answer_file, instant)} if answer_file else {}),
    }
    resources: dict[str, Resource] = {
        "patient": full({"resourceType": "Patient", "gender": found.sex if found.sex in _GENDERS else None}),
        "questionnaire": questionnaire(base, version, day),
        "response": {**response(base, found, version), "subject": patient, "authored": day, "source": patient},
        **seen,
        "impression": impression(found, ids, day, _summary(report), ("response", *seen), documents),
        **{name: {**document, "subject": patient} for name, document in documents.items()},
        "answer-words": code_system("LegwiseAnswers", "answer", version, day, _answer_words(base)),
        "level-words": code_system("LegwiseUrgency", "level", version, day, _level_words()),
        "zone-words": code_system("LegwiseZones", "zone", version, day, {z.id: z.says for z in base.knowledge.zones}),
    }
    entries = [
        {"fullUrl": ids.reference(name)["reference"], "resource": _identified(resource, ids.of(name))}
        for name, resource in resources.items()
    ]
    whole = {"resourceType": "Bundle", "id": ids.of("bundle"), "type": "collection", "timestamp": instant}
    return indented({**whole, "entry": entries})


def _summary(report: Document) -> str:
    """Say what the report says first."""
    heads = [report.mark, *(f"{part.card.word}. {part.card.headline}" for part in report.parts if part.card)]
    return " ".join(filter(None, heads))


def _document(title: str, kind: str, text: str, instant: str) -> Resource:
    data = base64.b64encode(text.encode()).decode()
    return {
        "resourceType": "DocumentReference",
        "status": "current",
        "type": {"text": title},
        "date": instant,
        "content": [{"attachment": {"contentType": kind, "language": "en", "data": data, "title": title}}],
    }


def _identified(resource: Resource, id_: str) -> Resource:
    """Put the id where it is looked for, right after the type."""
    rest = {name: value for name, value in resource.items() if name != "resourceType"}
    return {"resourceType": resource["resourceType"], "id": id_, **rest}


def _answer_words(base: RuleBase) -> dict[str, str]:
    options = {
        f"{finding.id}={code}": text
        for finding in base.knowledge.findings
        if finding.kind == "choice"
        for code, text in (finding.options or {}).items()
    }
    return {**ANSWERS, **options}


def _level_words() -> dict[str, str]:
    return {level: f"{word} ({LEVEL_TIME[level]})" for level, word in LEVEL_WORD.items()}
