"""The rules of FHIR R4 (4.0.1) that a Bundle of ours could break and that models of another release do not hold."""

import base64
import re

IDS = re.compile(r"[A-Za-z0-9\-.]{1,64}")
DATES = re.compile(r"\d{4}-\d{2}-\d{2}")
INSTANTS = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
CODES = re.compile(r"[^\s]+(\s[^\s]+)*")
STATUS = {
    "Questionnaire": {"draft", "active", "retired", "unknown"},
    "QuestionnaireResponse": {"in-progress", "completed", "amended", "entered-in-error", "stopped"},
    "Observation": {"registered", "preliminary", "final", "amended"},
    "ClinicalImpression": {"in-progress", "completed", "entered-in-error"},
    "DocumentReference": {"current", "superseded", "entered-in-error"},
    "CodeSystem": {"draft", "active", "retired", "unknown"},
}
REQUIRED = {
    "Questionnaire": ("status", "item"),
    "QuestionnaireResponse": ("status",),
    "Observation": ("status", "code"),
    "ClinicalImpression": ("status", "subject"),
    "DocumentReference": ("status", "content"),
    "CodeSystem": ("status", "content"),
    "Patient": (),
}
"""The resources that we use, with what each must have."""


def resources(bundle):
    """Give the resources of a bundle by type."""
    found = {}
    for entry in bundle["entry"]:
        found.setdefault(entry["resource"]["resourceType"], []).append(entry["resource"])
    return found


def walk(node, path="Bundle"):
    """Walk every object and list with its path."""
    yield path, node
    if isinstance(node, dict):
        for name, value in node.items():
            yield from walk(value, f"{path}.{name}")
    elif isinstance(node, list):
        for value in node:
            yield from walk(value, path)


def items(item_list):
    """Walk questions or answers, groups first."""
    for item in item_list:
        yield item
        yield from items(item.get("item", ()))


def broken(bundle):
    """Walk what R4 does not allow, in words."""
    yield from _shape(bundle)
    yield from _entries(bundle)
    kinds = resources(bundle)
    for questionnaire in kinds["Questionnaire"]:
        yield from _questions(questionnaire)
        for response in kinds["QuestionnaireResponse"]:
            yield from _response(questionnaire, response)


def _shape(bundle):
    for path, node in walk(bundle):
        if node in ("", [], {}) or node is None:
            yield f"{path} is empty"
        if path.endswith(".code") and isinstance(node, str) and not CODES.fullmatch(node):
            yield f"{path} '{node}' is no code"
        is_date = path.endswith((".date", ".effectiveDateTime", ".authored"))
        if is_date and not (DATES.fullmatch(node) or INSTANTS.fullmatch(node)):
            yield f"{path} '{node}' is no date"
        if path.endswith(".data"):
            base64.b64decode(node, validate=True)


def _entries(bundle):
    if bundle["type"] != "collection" or not INSTANTS.fullmatch(bundle["timestamp"]):
        yield "a collection has a timestamp"
    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    if len(set(urls)) != len(urls):
        yield "bdl-7: two entries have one fullUrl"
    for entry in bundle["entry"]:
        resource = entry["resource"]
        kind = resource["resourceType"]
        if not IDS.fullmatch(resource["id"]) or entry["fullUrl"] != f"urn:uuid:{resource['id']}":
            yield f"{kind} has the id {resource['id']}"
        if kind not in REQUIRED:
            yield f"{kind} is not used here"
        yield from (f"{kind} lacks {name}" for name in REQUIRED.get(kind, ()) if name not in resource)
        if kind in STATUS and resource["status"] not in STATUS[kind]:
            yield f"{kind} has the status {resource['status']}"
        inner = {f"#{contained['id']}" for contained in resource.get("contained", ())}
        used = {node for _, node in walk(resource) if isinstance(node, str) and node.startswith("#")}
        if not inner <= used:
            yield f"dom-3: {kind} contains what it does not use"
    for path, node in walk(bundle):
        if path.endswith(".reference") and node not in urls:
            yield f"{path} points outside: {node}"
    if any("http://loinc" in str(node) or "snomed" in str(node) for path, node in walk(bundle) if "system" in path):
        yield "a code of somebody else"


def _questions(questionnaire):
    seen = set()
    for item in items(questionnaire["item"]):
        link = item["linkId"]
        if link in seen:
            yield f"que-2: {link} stands twice"
        for enabling in item.get("enableWhen", ()):
            answers = [name for name in enabling if name.startswith("answer")]
            if enabling["question"] not in _all_links(questionnaire):
                yield f"{link} hangs on {enabling['question']}, which is not asked"
            if len(answers) != 1 or (enabling["operator"] == "exists") != (answers == ["answerBoolean"]):
                yield f"que-7: {link}"
        if len(item.get("enableWhen", ())) > 1 and "enableBehavior" not in item:
            yield f"que-12: {link}"
        if item["type"] == "group" and not item.get("item"):
            yield f"que-1: {link} is a group without items"
        if "answerOption" in item and "answerValueSet" in item:
            yield f"que-4: {link}"
        if ("answerOption" in item or "answerValueSet" in item) and item["type"] != "choice":
            yield f"que-5: {link}"
        seen.add(link)


def _all_links(questionnaire):
    return {item["linkId"] for item in items(questionnaire["item"])}


_VALUE = {"choice": {"valueCoding"}, "decimal": {"valueDecimal", "_valueDecimal"}, "text": {"valueString"}}


def _response(questionnaire, response):
    asked = {item["linkId"]: item for item in items(questionnaire["item"])}
    order = list(asked)
    links = [item["linkId"] for item in items(response.get("item", ()))]
    if links != sorted(links, key=order.index):
        yield "answers stand in another order than questions"
    if response["questionnaire"] != f"{questionnaire['url']}|{questionnaire['version']}":
        yield "the answers are to other questions"
    sets = {f"#{contained['id']}": contained for contained in questionnaire["contained"]}
    for group in response.get("item", ()):
        inner = {item["linkId"] for item in asked[group["linkId"]]["item"]}
        yield from (f"{i['linkId']} is not in {group['linkId']}" for i in group["item"] if i["linkId"] not in inner)
    for item in items(response.get("item", ())):
        question = asked[item["linkId"]]
        if "answer" in item and "item" in item:
            yield f"qrs-1: {item['linkId']}"
        if len(item.get("answer", ())) > 1 and not question.get("repeats"):
            yield f"{item['linkId']} has two answers"
        for answer in item.get("answer", ()):
            if not set(answer) <= _VALUE[question["type"]]:
                yield f"{item['linkId']} is a {question['type']}, answered by {set(answer)}"
            if "valueCoding" in answer:
                coding = answer["valueCoding"]
                if (coding["system"], coding["code"]) not in _allowed(question, sets):
                    yield f"{item['linkId']} cannot be answered {coding['code']}"


def _allowed(question, sets):
    options = [option["valueCoding"] for option in question.get("answerOption", ())]
    if "answerValueSet" in question:
        include = sets[question["answerValueSet"]]["compose"]["include"]
        return {(part["system"], concept["code"]) for part in include for concept in part["concept"]}
    return {(option["system"], option["code"]) for option in options}


def enabled(questionnaire, response):
    """Give the links of answers whose question is enabled by the others."""
    asked = {item["linkId"]: item for item in items(questionnaire["item"])}
    said = {item["linkId"]: item["answer"] for item in items(response["item"]) if "answer" in item}
    return {link for link in said if _enabled(asked[link], said)}


def _enabled(question, said):
    return not question.get("enableWhen") or any(_met(when, said) for when in question["enableWhen"])


def _met(when, said):
    answers = said.get(when["question"], [])
    match when["operator"]:
        case "exists":
            return bool(answers) == when["answerBoolean"]
        case "=":
            return any(answer.get("valueCoding", {}).get("code") == when["answerCoding"]["code"] for answer in answers)
        case ">=":
            return any(answer.get("valueDecimal", -1) >= when["answerDecimal"] for answer in answers)
        case "<":
            return any(answer.get("valueDecimal", 1e9) < when["answerDecimal"] for answer in answers)
