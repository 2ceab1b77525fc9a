"""The FHIR Bundle: valid, whole, pointing nowhere outside, the same bytes for the same assessment.

`fhir.resources` has models of R4B (4.3.0) and not of R4 (4.0.1). The resources used here are the same in both; what
they do not hold of R4 is held by `tests.reports.fhir_rules`. (Release 6.1.0 has models of 4.0.1, for an older pydantic;
bundles of the examples were read by it once by hand.)
"""

import base64
import datetime
import json
from pathlib import Path

import pytest
from fhir.resources.R4B.bundle import Bundle

from reports.answer_form import answer_file
from reports.countries import country
from reports.fhir_codes import system
from reports.render import render
from rules.answer_file import answers_from, read_answers
from rules.assess import assess
from rules.load import rule_base
from tests.reports.fhir_rules import broken, enabled, items, resources, walk

BASE = rule_base()
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"), key=lambda path: path.name)
DAY = datetime.date(2026, 11, 27)


def _bundle(answers):
    found = assess(BASE, answers)
    text = answer_file(BASE, answers)
    made = render(found, "fhir", date=DAY, country=country("GB"), answer_file=text)
    return json.loads(made), found


def _of(text):
    return _bundle(answers_from(BASE, f"legwise: 1\n{text}".encode(), "answers"))


def _said(bundle):
    """Give the answers of the response by link id, each as its code or number."""
    (response,) = resources(bundle)["QuestionnaireResponse"]
    return {
        item["linkId"]: [
            answer.get("valueCoding", {}).get("code", answer.get("valueDecimal")) for answer in item["answer"]
        ]
        for item in items(response.get("item", ()))
        if "answer" in item
    }


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_bundle_of_an_example_is_valid_and_points_nowhere_outside(path):
    bundle, _ = _bundle(read_answers(BASE, path))
    Bundle.model_validate(bundle)
    assert list(broken(bundle)) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_answer_stands_in_the_response_and_nothing_that_was_not_asked(path):
    answers = read_answers(BASE, path)
    bundle, _ = _bundle(answers)
    said = {link: values for link, values in _said(bundle).items() if not link.startswith("pain:") and link != "notes"}
    assert said.keys() == answers.given.keys()
    for name, value in answers.given.items():
        kind = BASE.finding[name].kind
        wanted = f"{name}={value}" if kind == "choice" and value != "not-sure" else value
        assert said[name] == [None if kind == "number" and value == "not-sure" else wanted]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_answer_stands_under_a_question_that_the_other_answers_do_not_open(path):
    bundle, _ = _bundle(read_answers(BASE, path))
    kinds = resources(bundle)
    (questionnaire,), (response,) = kinds["Questionnaire"], kinds["QuestionnaireResponse"]
    answered = {item["linkId"] for item in items(response["item"]) if "answer" in item}
    assert enabled(questionnaire, response) == answered


def test_the_questions_are_all_findings_and_nothing_else_but_pain_and_notes():
    bundle, _ = _of("")
    (questionnaire,) = resources(bundle)["Questionnaire"]
    links = {item["linkId"] for item in items(questionnaire["item"]) if item["type"] != "group"}
    assert {link for link in links if not link.startswith("pain:") and link != "notes"} == set(BASE.finding)


def test_a_side_that_was_seen_and_is_free_of_pain_differs_from_one_that_was_not_asked():
    seen, _ = _of("pain: {left: [], right: [arch]}\n")
    unasked, _ = _of("pain: {right: [arch]}\n")
    assert _said(seen)["pain:left"] == ["none"]
    assert "pain:left" not in _said(unasked)
    assert _said(seen)["pain:right"] == ["arch"]


def test_not_sure_of_a_number_is_said_by_a_code_and_not_by_a_number():
    bundle, _ = _of("pain: {strength: not-sure}\n")
    (response,) = resources(bundle)["QuestionnaireResponse"]
    (answer,) = next(item["answer"] for item in items(response["item"]) if item["linkId"] == "strength")
    assert answer["_valueDecimal"]["extension"][0]["valueCode"] == "asked-unknown"


def test_the_person_has_no_name_and_only_the_sex_that_was_told():
    told, _ = _of("about: {age: 44, sex: female}\n")
    untold, _ = _of("")
    assert [set(person) for person in resources(told)["Patient"]] == [{"resourceType", "id", "gender"}]
    assert [set(person) for person in resources(untold)["Patient"]] == [{"resourceType", "id"}]
    assert any(seen.get("valueQuantity", {}).get("value") == 44 for seen in resources(told)["Observation"])


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_urgency_concerns_muscles_and_conditions_are_those_of_the_assessment(path):
    bundle, found = _bundle(read_answers(BASE, path))
    kinds = resources(bundle)
    levels = [
        coding["code"]
        for seen in kinds["Observation"]
        for coding in seen.get("valueCodeableConcept", {}).get("coding", ())
        if coding["system"] == system("level")
    ]
    assert levels == [found.urgency]
    (impression,) = kinds["ClinicalImpression"]
    codes = [
        coding["code"] for each in impression["finding"] for coding in each["itemCodeableConcept"].get("coding", ())
    ]
    listed = [*found.muscles, *(each for each in found.conditions if each.kind == "condition")]
    assert codes == [*(concern.id for concern in found.concerns), *(each.id for each in listed)]
    assert all(rule in str(impression["finding"]) for concern in found.concerns for rule in [concern.rules[0].id])


def test_the_whole_report_goes_with_the_bundle_as_text_whoever_it_is_for():
    answers = read_answers(BASE, EXAMPLES[0])
    made = render(assess(BASE, answers), "fhir", date=DAY, country=country("GB"), audience="clinician")
    (document,) = resources(json.loads(made))["DocumentReference"]
    text = base64.b64decode(document["content"][0]["attachment"]["data"]).decode()
    assert "Your leg pain report" in text
    assert "FOR THE CLINICIAN" in text


def test_a_bundle_that_is_not_current_says_so_first():
    answers = read_answers(BASE, EXAMPLES[0])
    made = render(assess(BASE, answers), "fhir", date=DAY, country=country("GB"), current=False)
    (impression,) = resources(json.loads(made))["ClinicalImpression"]
    assert impression["summary"].startswith("Not current.")


def test_a_muscle_says_why_it_fits_the_place_of_the_pain_among_the_reasons():
    bundle, found = _bundle(read_answers(BASE, next(path for path in EXAMPLES if path.stem == "night-cramps-driver")))
    (impression,) = resources(bundle)["ClinicalImpression"]
    codes = [each["itemCodeableConcept"]["coding"][0]["code"] for each in impression["finding"]]
    basis = impression["finding"][codes.index("gastrocnemius")]["basis"]
    assert "For: Pain where it is typical: the upper calf" in basis
    assert basis.count("For: ") > 1
    assert found.muscles[0].id == "gastrocnemius"


def test_two_people_have_no_id_in_common_but_share_the_questions():
    one, other = _of("about: {age: 44}\n")[0], _of("about: {age: 45}\n")[0]
    assert not {entry["fullUrl"] for entry in one["entry"]} & {entry["fullUrl"] for entry in other["entry"]}
    urls = [resources(bundle)["Questionnaire"][0]["url"] for bundle in (one, other)]
    assert urls[0] == urls[1]


def test_no_code_is_taken_from_a_system_that_is_not_ours_but_units_and_the_survey_category():
    bundle, _ = _of("about: {age: 44}\n")
    systems = {node for path, node in walk(bundle) if path.endswith(".system")}
    foreign = {name for name in systems if not name.startswith("urn:uuid:")}
    assert foreign == {
        "http://unitsofmeasure.org",
        "http://terminology.hl7.org/CodeSystem/observation-category",
    }


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda b: b["entry"][0].update(fullUrl=b["entry"][1]["fullUrl"]), "bdl-7"),
        (lambda b: resources(b)["Observation"][0]["subject"].update(reference="Patient/1"), "points outside"),
        (lambda b: resources(b)["Questionnaire"][0]["item"][1].update(linkId="list:about"), "que-2"),
        (lambda b: resources(b)["ClinicalImpression"][0].pop("subject"), "lacks subject"),
        (lambda b: resources(b)["QuestionnaireResponse"][0]["item"].reverse(), "another order"),
        (lambda b: resources(b)["Patient"][0].update(gender=""), "empty"),
        (lambda b: resources(b)["Questionnaire"][0]["contained"].append({"id": "spare"}), "dom-3"),
    ],
)
def test_the_rules_of_r4_that_are_held_here_can_be_broken(spoil, said):
    bundle, _ = _of("about: {age: 44}\npain: {left: [arch]}\n")
    spoil(bundle)
    assert any(said in message for message in broken(bundle))
