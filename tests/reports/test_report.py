"""What both reports promise: the order, the card, what must not stand where, and that they say the same."""

import re
import subprocess
import sys

import msgspec
import pytest
from msgspec.structs import replace

from reports.countries import country
from reports.render import FORMATS, render
from rules.assessment import Assessment
from rules.shown import WouldChange
from tests.reports import people
from tests.reports.pages import DATE, html_of, patient, text_of, visible, words

everyone = pytest.mark.parametrize("found", people.ALL.values(), ids=people.ALL)
MUSCLE_WORDS = (
    "Gastrocnemius",
    "big calf muscle",
    "trigger point",
    "ball",
    "cruise control",
    "stretch",
    "press behind",
)
ORDER = (
    "What may be behind it",
    "When to get help",
    "What we checked",
    "How sure this is",
    "FOR THE CLINICIAN",
    "Situation",
    "Background",
    "Assessment",
    "Recommendation",
    "DETAILS",
    "All that was checked",
    "All answers",
    "Sources",
)
ACT_FIRST = ("What to do", "When to get help", "What may be behind it", *ORDER[2:])


@everyone
def test_text_and_html_say_the_same_words_in_the_same_order(found):
    assert words(text_of(found)) == words(visible(html_of(found)))


@everyone
@pytest.mark.parametrize("format", FORMATS)
def test_the_same_assessment_gives_the_same_bytes(found, format):
    first, second = (render(found, format, date=DATE, country=country("GB")) for _ in range(2))
    assert first == second


@everyone
def test_the_card_comes_first_and_the_parts_follow_in_their_order(found):
    lines = text_of(found).splitlines()
    places = [lines.index(title) for title in (ACT_FIRST if found.urgency in ("urgent", "emergency") else ORDER)]
    assert places == sorted(places)
    card = lines.index("AT LEAST ROUTINE" if not found.settled else found.urgency.upper())
    assert card < places[0]


@everyone
def test_no_report_says_what_it_cannot_know(found):
    """No "you have", "ruled out", "safe", "just a muscle", and no percentage."""
    for report in (text_of(found), visible(html_of(found))):
        assert not re.search(
            r"\byou have\b(?! been)|ruled out|\bsafe\b|nothing serious|just a|\d ?%", report, re.IGNORECASE
        )


@pytest.mark.parametrize("word", MUSCLE_WORDS)
def test_with_an_emergency_the_patient_part_has_no_muscle_and_no_self_care(word):
    report = replace(people.EMERGENCY, advice=people.SELF_CARE.advice)
    assert word not in patient(text_of(report))
    assert word not in patient(html_of(report))


@pytest.mark.parametrize("word", MUSCLE_WORDS[:5])
def test_with_an_urgent_concern_muscles_stand_in_the_clinician_part_only(word):
    report = replace(people.URGENT, advice=people.SELF_CARE.advice)
    assert word not in patient(text_of(report))
    assert "Gastrocnemius, left leg: strong fit" in text_of(report)


def test_an_emergency_says_call_do_not_drive_and_what_not_to_do_before_anything_else():
    card = text_of(people.EMERGENCY, code="GB").split("What may be behind it")[0]
    assert card.index("Call 999 now.") < card.index("Do not drive yourself.") < card.index("Do not rub the leg.")


@pytest.mark.parametrize("urgency", ["self-care", "routine"])
def test_an_unsettled_assessment_never_says_self_care(urgency):
    """Its card says at least which level, and how many danger questions are open."""
    report = text_of(replace(people.UNSETTLED, urgency=urgency))
    assert "At least routine; 2 danger questions are open." in report
    assert "could raise this to: emergency" in report
    assert "care for this yourself" not in report
    one = text_of(replace(people.UNSETTLED, open_danger_questions=("leg-swollen",)))
    assert "1 danger question is open" in one


def test_what_is_left_out_names_the_reason_and_the_answer_that_decided():
    report = text_of(people.SELF_CARE)
    assert "No heat. Go gently with pressing." in report
    assert 'What decided it: "The foot is newly numb" (not sure).' in report


def test_each_thing_listed_says_why_it_fits_what_does_not_and_what_is_not_known():
    patient_part, _, rest = text_of(people.SELF_CARE).partition("DETAILS")
    short = patient_part.split("Gastrocnemius")[1]
    assert "Why it fits: You feel it in the arch of the foot, which is typical. You get cramps at night." in short
    against = 'You feel it in the groin, which is not typical. You said no to "One leg is newly swollen".'
    assert f"What speaks against it: {against}" in short
    report = rest.split("Gastrocnemius")[1]
    assert "You get cramps at night. Cramps often go with this muscle." in report
    assert "Pain outside its typical pattern: The groin." in report
    assert 'You said no to "One leg is newly swollen".' in report
    assert "The foot is newly numb (not sure)" in report


def test_the_plain_name_stands_before_the_medical_one_and_the_side_is_spelled_out():
    assert "The big calf muscle (Gastrocnemius), left leg" in text_of(people.SELF_CARE)


def test_pain_that_nothing_explains_is_a_reason_to_be_seen():
    report = text_of(people.SELF_CARE)
    assert "Left leg: The groin." in report
    assert "That is a reason to have it seen." in report


def test_the_ledger_never_reads_as_an_all_clear():
    report = text_of(people.SELF_CARE)
    assert "No warning sign in your answers. This does not rule it out." in report
    assert "We could not be sure about this: please have it checked" in report


def test_signs_that_count_only_together_say_so():
    assert "Both of these: It swells. It is hot." in text_of(people.SELF_CARE)


def test_every_number_in_the_lines_is_in_the_list_of_sources():
    for found in people.ALL.values():
        report = text_of(found)
        listed = re.findall(r"^ +(\d+)\. (?:A page|A trial)", report, re.MULTILINE)
        assert set(re.findall(r"\[(\d+)\]", report)) == set(listed)


def test_local_words_stand_in_the_report_and_nowhere_else():
    assert "Call 911 now." in text_of(people.EMERGENCY, code="US")
    assert "999" not in text_of(people.EMERGENCY, code="US")
    assert "Call your local emergency number now." in text_of(people.EMERGENCY)
    assert "NHS 111" in text_of(people.URGENT, code="GB")


def test_soon_says_a_date():
    assert "Be seen within a week: by Monday 30 November 2026." in text_of(people.SOON)


def test_json_is_the_assessment_and_nothing_else():
    document = render(people.URGENT, "json", date=DATE, country=country())
    assert msgspec.json.decode(document, type=Assessment) == people.URGENT
    assert document.startswith(b'{\n  "format": "legwise.assessment/1",\n  "rule_base": {')


def test_a_report_without_anything_listed_still_says_something():
    empty = {"muscles": (), "conditions": (), "muscle_details": (), "explains": (), "advice": ()}
    for found in people.ALL.values():
        assert "Nothing that we know fits your answers well." in text_of(replace(found, **empty))


def test_an_unknown_format_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="text, html, pdf, json"):
        render(people.SELF_CARE, "docx", date=DATE, country=country())


def test_importing_render_loads_neither_jinja_nor_the_rules():
    script = "import sys, reports.render; print(sorted({'jinja2', 'msgspec', 'yaml'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_an_urgent_report_with_open_questions_does_not_make_the_person_wait_for_them():
    found = replace(people.URGENT, settled=False, could_reach="emergency", open_danger_questions=("foot-numb",))
    report = text_of(found)
    assert "At least urgent; 1 danger question is open." in report
    assert "Do not wait for the open questions. They could raise this to: emergency. Be seen today." in report


def test_what_we_could_not_be_sure_about_is_said_with_its_time():
    doubtful = replace(people.CONCERN, form="doubtful", level="soon")
    report = text_of(replace(people.SOON, concerns=(doubtful,)))
    clot = "We could not be sure about a clot in a deep vein of the leg. Please have it checked within a week."
    assert clot in report


@pytest.mark.parametrize(
    ("why", "words_"), [("unsettled", "2 danger questions are still open"), ("concern", "checked first")]
)
def test_all_press_guidance_is_left_out_in_one_line(why, words_):
    found = people.UNSETTLED if why == "unsettled" else people.SOON
    lines = [line for line in patient(text_of(found)).splitlines() if line.startswith("  - No pressing, deep pressure")]
    assert len(lines) == 1
    assert words_ in lines[0]


def test_with_an_urgent_concern_no_weakly_fitting_condition_stands_in_the_patient_part():
    weak = replace(people.CONDITION, id="weak", plain_name="a weakly fitting thing", fit="weak")
    found = replace(people.URGENT, conditions=(*people.URGENT.conditions, weak))
    assert "a weakly fitting thing" not in patient(text_of(found)).casefold()
    assert "night cramps" in patient(text_of(found)).casefold()


def test_what_fits_weakly_stands_in_one_line_below_urgent():
    weak = replace(people.CONDITION, id="weak", plain_name="a weakly fitting thing", fit="weak")
    found = replace(people.SELF_CARE, conditions=(people.CONDITION, weak))
    assert "Weak fit only: A weakly fitting thing." in patient(text_of(found))


def test_where_nothing_fits_well_the_first_that_fits_weakly_is_told():
    weak = (replace(people.MUSCLE, fit="weak"), replace(people.MUSCLE, id="other", plain_name="another", fit="weak"))
    report = patient(text_of(replace(people.SELF_CARE, muscles=weak, conditions=())))
    assert "[Weak fit]" in report
    assert "Weak fit only: Another." in report


def test_a_concern_that_withholds_leaves_no_self_care():
    found = replace(people.SOON, advice=people.SELF_CARE.advice)
    assert "Rest the calf on a ball" not in patient(text_of(found))


def test_a_muscle_of_both_legs_stands_once_with_the_pain_of_both():
    other = replace(people.MUSCLE, side="right", fit="fair", zones=replace(people.MUSCLE.zones, inside=("the heel",)))
    report = patient(text_of(replace(people.SELF_CARE, muscles=(people.MUSCLE, other))))
    assert "The big calf muscle (Gastrocnemius), both legs\n[Strong and fair fit]" in report
    assert "You feel it in the arch of the foot and the heel, which is typical." in report
    assert report.count("Gastrocnemius") == 1


@pytest.mark.parametrize("format", ["text", "html"])
def test_a_report_that_is_not_current_says_so_on_every_part(format):
    made = render(people.SELF_CARE, format, date=DATE, country=country(), current=False).decode()
    assert made.count("Not current.") == 3
    assert "Not current" not in render(people.SELF_CARE, format, date=DATE, country=country()).decode()


def test_the_card_to_cut_out_has_the_four_parts_of_a_safety_net():
    """The doubt itself, what to look out for, how and where to get help, and how long it should take."""
    net = patient(text_of(people.SELF_CARE, code="GB")).split("When to get help\n")[1]
    assert "We cannot be sure what is behind your pain." in net
    assert "Call 999 at once if\n  - The leg turns blue." in net
    assert "If it is not clearly better by Monday 30 November 2026, book a visit with your GP." in net
    assert "Do not wait if you are worried" in net


def test_what_would_change_the_result_is_told_but_never_delays_a_call():
    told = patient(text_of(people.SELF_CARE))
    assert 'Sooner: If this is so, now or later: "One leg is newly swollen", be seen today.' in told
    assert told.count("The leg turns blue") == 1
    assert 'Another order: With no to "You get cramps at night", the deep calf muscle would come first.' in told
    assert "What would change this" not in patient(text_of(people.EMERGENCY))


def test_an_answer_that_the_urgency_rests_on_is_named():
    rests = WouldChange(kind="lower", answers=(people.NO,), level="soon", leads=None)
    told = text_of(replace(people.URGENT, would_change=(rests,)))
    assert 'This rests on your answer to "One leg is newly swollen". If it was wrong, answer again:' in told
    assert 'Would lower the urgency: "One leg is newly swollen" (no): then soon.' in told


def test_the_ledger_in_short_counts_and_names_what_is_most_alike():
    told = patient(text_of(people.SELF_CARE))
    assert "We could not be sure about this: please have it checked: A closed leg artery." in told
    clear = "No warning sign in your answers. This does not rule it out. Most like your pain: a clot in a deep vein"
    assert f"1 of them: {clear} of the leg." in told


def test_the_clinician_page_follows_sbar_with_positives_and_negatives_first():
    page = text_of(people.URGENT).split("FOR THE CLINICIAN")[1].split("DETAILS")[0]
    order = [
        "Situation",
        "Significant positives:",
        "Significant negatives, denied:",
        "Background",
        "Not sure:",
        "Assessment",
    ]
    order += ["Danger rules that fired", "Red flags asked, by system:", "Wells score:", "Recommendation", "Rules:"]
    places = [page.index(word) for word in order]
    assert places == sorted(places)
    assert "1 of 2 needed. Earlier clot 1." in page
    assert "Veins 1 not sure, 1 denied." in page


def test_the_clinician_page_has_the_notes_or_lines_to_write_on():
    asked = replace(people.URGENT, notes="Could it be my new pill?")
    assert "Notes and questions, as typed: Could it be my new pill?" in text_of(asked)
    assert re.search(r"What I want to ask\n=+\n\n+_{40}", text_of(people.URGENT, 40))


def test_the_clinician_reads_a_denied_sign_as_denied_and_what_the_patient_can_do_as_that():
    able = replace(people.YES, says="You can take four steps")
    page = text_of(replace(people.SELF_CARE, telling_no=(people.NO, able)))
    assert "Significant negatives, denied: One leg is newly swollen." in page
    assert "Significant negatives, able: You can take four steps." in page


def test_the_clinician_reads_what_was_advised_at_every_level_self_care_too():
    advised = {
        name: text_of(found, code="GB").split("Advised to the patient: ")[1] for name, found in people.ALL.items()
    }
    assert advised["self-care"].startswith(
        "Self-care for now. To be better by Monday 30 November 2026. If not, to book"
    )
    assert "Home measures given for: Gastrocnemius" in advised["self-care"].split("\n")[0]
    assert advised["soon"].startswith("See your GP within a week.")
    assert advised["emergency"].startswith("Call 999 now.")


def test_the_card_to_cut_out_says_whom_to_see_and_by_when():
    cards = {
        name: patient(text_of(found, code="GB")).split("Leg pain: watch")[-1] for name, found in people.ALL.items()
    }
    assert "Your next step: See your GP by Monday 30 November 2026." in cards["soon"]
    assert "Your next step: Contact your GP, or NHS 111 (call 111) today." in cards["urgent"]
    assert "Your next step" not in cards["self-care"]


def test_what_to_say_when_it_is_urgent_stands_with_what_to_do():
    told = patient(text_of(people.URGENT))
    assert (
        told.index("What to say or ask") < told.index("Until you have been seen") < told.index("What may be behind it")
    )


def test_long_notes_stand_cut_on_the_clinician_page_and_whole_in_the_details():
    page, _, details = text_of(replace(people.URGENT, notes="pain " * 1000)).partition("DETAILS")
    assert page.count("pain pain") < 70
    assert "(the rest is in Details)" in page
    assert details.count("pain") >= 1000


def test_a_report_without_details_says_that_they_are_left_out():
    made = render(people.SELF_CARE, "text", date=DATE, country=country(), details=False).decode()
    assert "DETAILS" not in made
    assert " ".join(made.split()).endswith("as a web page or a PDF to see them.")


def test_a_reason_is_told_by_the_answer_that_was_given():
    """A no that speaks for it is not told as if it were a yes, and a yes can speak against it."""
    for_it, against = people.evidence(people.NO, 4.0, "So it is."), people.evidence(people.YES, -4.0, "So it is not.")
    told = patient(text_of(replace(people.SELF_CARE, muscles=(replace(people.MUSCLE, evidence=(for_it, against)),))))
    assert 'which is typical. You said no to "One leg is newly swollen".' in told
    assert 'which is not typical. You said yes to "You get cramps at night".' in told


def test_the_answers_say_why_the_questions_stopped():
    told = text_of(people.SELF_CARE).split("All answers")[1]
    assert "no other answer could change how soon to be seen, or what comes first." in " ".join(told.split())
    left = replace(people.SELF_CARE, stopped=replace(people.SELF_CARE.stopped, reason="questions-left"))
    assert "More could be asked. What is not asked is not known." in text_of(left)


def test_a_condition_that_fits_better_than_every_muscle_comes_first():
    fair, strong = replace(people.MUSCLE, fit="fair"), replace(people.CONDITION, fit="strong")
    part = patient(text_of(replace(people.SELF_CARE, muscles=(fair,), conditions=(strong,))))
    assert part.index("Night cramps (Nocturnal leg cramps)") < part.index("The big calf muscle (Gastrocnemius)")
    both = patient(text_of(replace(people.SELF_CARE, conditions=(strong,))))
    assert both.index("The big calf muscle (Gastrocnemius)") < both.index("Night cramps (Nocturnal leg cramps)")


def test_how_to_find_a_muscle_is_told_only_to_who_may_press_it():
    withheld = replace(people.SELF_CARE.withheld[0], actions=("press", "deep"))
    found = replace(people.SELF_CARE, withheld=(withheld,))
    assert "How to find it: Point your toes" in text_of(people.SELF_CARE)
    for none in (found, people.UNSETTLED):
        assert "How to find it" not in text_of(none)


def test_a_reason_is_said_once_and_without_the_place_and_the_number_that_stand_elsewhere():
    cramps, _, numb = people.MUSCLE.evidence
    twice = (
        replace(
            cramps, says="You get cramps at night; pain in the arch of the foot; days since it began: under 90 days"
        ),
        replace(cramps, says="You get cramps at night; you run or jog", weight_db=4.0),
        numb,
    )
    report = patient(text_of(replace(people.SELF_CARE, muscles=(replace(people.MUSCLE, evidence=twice),))))
    assert "You feel it in the arch of the foot, which is typical. You get cramps at night. You run or jog." in report
    assert "under 90 days" not in report


def test_the_advice_is_for_the_muscle_that_is_shown_first():
    second = replace(people.MUSCLE, id="soleus", name="Soleus", plain_name="the deep calf muscle", weight_db=20.0)
    third = replace(second, id="popliteus", name="Popliteus", plain_name="the knee muscle", weight_db=19.0)
    advice = tuple(replace(people.ADVICE, id=of, of=of) for of in ("soleus", "popliteus", "gastrocnemius"))
    found = replace(people.SELF_CARE, muscles=(people.MUSCLE, second, third), conditions=(), advice=advice)
    todo = patient(text_of(found)).split("What you can do today")[1]
    assert "For the big calf muscle" in todo
    assert "For the knee muscle" not in todo


def test_where_not_to_press_is_told_of_each_muscle_that_is_treated():
    other = replace(people.MUSCLE, id="soleus", plain_name="the deep calf muscle", weight_db=9.0)
    first = tuple(people.said(f"Do not press here {n}.") for n in "abcdef")
    last = (people.said("Do not press on the vein."),)
    details = (
        replace(people.DETAIL, never_press=first),
        replace(people.DETAIL, id="soleus", never_press=last),
    )
    advice = (people.ADVICE, replace(people.ADVICE, id="soleus-press", of="soleus"))
    found = replace(people.SELF_CARE, muscles=(people.MUSCLE, other), muscle_details=details, advice=advice)
    assert "Do not press on the vein." in patient(text_of(found))


def test_what_the_condition_says_of_care_is_not_said_again_of_its_danger():
    concern = replace(people.CONCERN, level="soon", meanwhile=(people.said("Rest the leg."),))
    tear = replace(people.CONDITION, id="tear", concern=concern.id, raised="soon", level="soon")
    advice = (replace(people.ADVICE, of="tear", do="Rest the leg and raise it", actions=()),)
    soon = {"urgency": "soon", "floor": "soon", "could_reach": "soon", "muscles": ()}
    found = replace(people.SELF_CARE, **soon, concerns=(concern,), conditions=(tear,), advice=advice)
    assert "Until you have been seen" not in patient(text_of(found))
    assert "Until you have been seen\n  - Rest the leg." in patient(text_of(replace(found, advice=())))


def test_how_to_go_gently_is_said_once():
    again = replace(people.ADVICE, id="gas-again", do="Rub the calf")
    part = patient(text_of(replace(people.SELF_CARE, advice=(people.ADVICE, again))))
    assert part.count("Go gently: Use a light hand.") == 1


def test_the_fewest_muscles_that_cover_the_pain_are_told_with_how_well_each_fits():
    weak = replace(people.COVERING, id="soleus", name="Soleus", plain_name="the deep calf muscle", fit="weak")
    side = people.SELF_CARE.explains[0]
    both = replace(people.SELF_CARE, explains=(replace(side, muscles=(people.COVERING, weak)),))
    assert "cover your pain: The big calf muscle (strong fit) and the deep calf muscle (weak fit)." in text_of(both)
    alone = replace(people.SELF_CARE, explains=(replace(side, muscles=(weak,)),))
    assert "cover" not in patient(text_of(alone))


def test_signs_that_two_rules_watch_for_are_said_once_with_the_sources_of_both():
    blue = people.SELF_CARE.safety_net[0]
    found = replace(people.SELF_CARE, safety_net=(blue, replace(blue, rule="other", sources=("trial",))))
    assert patient(text_of(found)).count("The leg turns blue") == 1


def test_a_level_that_rests_on_what_fits_says_so_even_with_open_questions():
    soon = replace(people.CONDITION, level="soon", plain_name="a bone worn sore by load")
    found = replace(people.UNSETTLED, urgency="soon", plan="soon", conditions=(soon,))
    assert "Your answers fit a bone worn sore by load, which should be seen within a week." in text_of(found)


def test_who_gets_no_visit_in_a_week_is_not_sent_back_to_the_same_doctor():
    assert "If you cannot get one, contact NHS 111 (call 111)." in text_of(people.SOON, code="GB")
