"""People: children and teenagers, illness of the whole body, pregnancy and birth, blood thinners."""

import pytest

from tests.spec.table import Case, check, hold_to_its_meaning, rules_of

BIRTH = "birth-last-6-weeks, epidural-last-4-weeks, sex female, age 30"

CASES = (
    Case(
        "Leg pain with cold hands and fever in a child is an emergency before any rash",
        "age 9, child-cold-hands, fever, since 2",
        "emergency",
        "child-ill-with-cold-hands",
        "child-purple-spots-and-ill",
    ),
    Case(
        "An ill child with cold hands is seen today without fever",
        "age 12, child-cold-hands, since 2",
        "urgent",
        "child-cold-hands-alone",
        "child-ill-with-cold-hands",
    ),
    Case(
        "Not sure about the cold hands of a child with fever: an emergency, as the fever is sure",
        "age 12, child-cold-hands?, fever, since 2",
        "emergency",
        "mixed child-ill-with-cold-hands",
    ),
    Case(
        "Purple spots in a child are seen today, with fever they are an emergency",
        "age 12, purple-spots-or-sores, since 20",
        "urgent",
        "child-purple-spots",
        "child-purple-spots-and-ill",
    ),
    Case(
        "Purple spots in a child with fever are an emergency",
        "age 12, purple-spots-or-sores, fever, since 2",
        "emergency",
        "child-purple-spots-and-ill",
    ),
    Case(
        "A child who is pale, thin or bruised has a blood test within days",
        "age 12, child-unwell, since 20",
        "urgent",
        "child-pale-tired-or-bruised",
    ),
    Case(
        "An adult is never read as a child: the rows of children at 44 raise no more than a visit",
        "child-unwell, child-cold-hands, child-limps, foot-turned-out-child",
        "routine",
        "",
        "child-pale-tired-or-bruised, child-cold-hands-alone, child-limp-same-day-list, teen-foot-turned-out",
    ),
    Case(
        "A limp with a sore hip at 13 is seen today and kept off its feet",
        "age 13, child-limps, child-hip-or-thigh-pain, since 2",
        "urgent",
        "teen-hip-limp, child-limp-hip-or-thigh",
    ),
    Case(
        "A limp with a sore knee at 13 is a hip until shown otherwise",
        "age 13, @knee-front, child-limps, child-hip-or-thigh-pain, since 20",
        "urgent",
        "teen-hip-limp",
    ),
    Case(
        "A foot newly turned out at 13 is seen today without pain in the hip",
        "age 13, foot-turned-out-child, since 20",
        "urgent",
        "teen-foot-turned-out",
    ),
    Case(
        "A limp at 13 with a leg that does not carry is an emergency",
        "age 13, child-limps, no can-take-four-steps, since 2",
        "emergency",
        "teen-hip-cannot-stand",
    ),
    Case(
        "Groin pain at 13 without a limp has an X-ray of the hips this week",
        "age 13, @groin, since 20",
        "soon",
        "teen-hip-without-limp",
        "teen-hip-limp",
    ),
    Case(
        "One knee for a month at 13 with nothing to explain it is seen this week, and the hip too",
        "age 13, @knee-front, teen-knee-explained, since 30",
        "soon",
        "teen-knee-one-side",
    ),
    Case(
        "Both knees, or a knee with a sore bump, are not that rule",
        "age 13, @knee-front, right@knee-front, teen-knee-explained, since 30",
        "self-care",
        "",
        "teen-knee-one-side",
    ),
    Case(
        "A knee with a bump or knock to explain it is left to the visit",
        "age 13, @knee-front, yes teen-knee-explained, since 30",
        "self-care",
        "",
        "teen-knee-one-side",
    ),
    Case(
        "A limp of a week at 7 has an X-ray of the hips, however little it hurts",
        "age 7, child-limps, since 8",
        "urgent",
        "young-child-limps-for-a-week",
    ),
    Case(
        "A limp in a child who is pale and has a fever is an emergency",
        "age 12, child-limps, child-unwell, fever",
        "emergency",
        "child-limp-and-pale-or-thin",
    ),
    Case(
        "Sore calves after a child's cold are checked today, with dark pee they are an emergency",
        "age 11, child-calves-after-cold, since 2",
        "urgent",
        "sore-calves-after-cold",
        "sore-calves-after-cold-with-danger-sign",
    ),
    Case(
        "Sore calves after a child's cold with dark pee are an emergency",
        "age 11, child-calves-after-cold, dark-urine, since 2",
        "emergency",
        "sore-calves-after-cold-with-danger-sign",
    ),
    Case(
        "A jaw that hurts on chewing at 70 is seen today",
        "age 70, jaw-or-scalp-sore",
        "urgent",
        "jaw-or-scalp-from-50",
        "sight-and-head-artery-signs",
    ),
    Case(
        "A change of sight with a sore scalp at 70 is an emergency",
        "age 70, stroke-signs, jaw-or-scalp-sore",
        "emergency",
        "sight-and-head-artery-signs",
    ),
    Case(
        "A new headache alone at 70 is a visit",
        "age 70, new-headache",
        "routine",
        "new-headache-from-50",
        "headache-with-stiff-girdles",
    ),
    Case(
        "A new headache with stiff shoulders at 70 is seen today",
        "age 70, new-headache, both-shoulders-hips-stiff",
        "urgent",
        "headache-with-stiff-girdles",
    ),
    Case(
        "Stiff shoulders and hips at 70 have a blood test this week",
        "age 70, both-shoulders-hips-stiff",
        "soon",
        "stiff-girdles-from-50",
        "headache-with-stiff-girdles",
    ),
    Case(
        "Purple spots in an adult are seen this week, with a weak foot today",
        "purple-spots-or-sores",
        "soon",
        "spots-alone",
        "spots-with-nerve-sign-or-illness, child-purple-spots",
    ),
    Case(
        "Purple spots with a foot that drops are seen today",
        "purple-spots-or-sores, foot-drops",
        "urgent",
        "spots-with-nerve-sign-or-illness",
    ),
    Case(
        "Both calves sore for a month without a let-up have a blood test this week",
        "@calf-lower, right@calf-lower, sore-between-spells, since 30",
        "soon",
        "both-calves-sore-for-weeks",
    ),
    Case(
        "One calf sore for a month is no sign of sick vessels",
        "@calf-lower, sore-between-spells, since 30",
        "routine",
        "",
        "both-calves-sore-for-weeks",
    ),
    Case(
        "Weeks of fever with pain are looked into this week",
        "ill-for-weeks",
        "soon",
        "ill-for-weeks-with-pain",
        "ill-for-weeks-and-weak-foot",
    ),
    Case(
        "Thighs that grow weak have a blood test this week",
        "weak-stairs-chairs",
        "soon",
        "weak-on-stairs",
        "weak-on-stairs-and-worse-or-statin",
    ),
    Case(
        "True weakness after a statin is seen today",
        "weak-stairs-chairs, statin",
        "urgent",
        "weak-on-stairs-and-worse-or-statin",
    ),
    Case("A statin without weakness raises nothing", "statin", "self-care", "", "weak-on-stairs-and-worse-or-statin"),
    Case(
        "Weak thighs with trouble to swallow are an emergency",
        "weak-stairs-chairs, swallowing-trouble",
        "emergency",
        "weak-on-stairs-and-swallowing",
    ),
    Case(
        "Tingling that has climbed is checked today, with weak legs it is an emergency",
        "tingling-climbs",
        "urgent",
        "tingling-climbs-alone",
        "tingling-climbs-with-more",
    ),
    Case(
        "Tingling that climbs with weak legs is an emergency",
        "tingling-climbs, both-legs-weak",
        "emergency",
        "tingling-climbs-with-more",
    ),
    Case(
        "Puffy joints are seen within days, with red eyes or burning pee today",
        "joints-puffy",
        "soon",
        "several-joints-puffy",
        "puffy-joints-and-eyes-or-pee",
    ),
    Case(
        "Puffy joints with red, sore eyes are seen today",
        "joints-puffy, eyes-red-or-pee-burns",
        "urgent",
        "puffy-joints-and-eyes-or-pee",
    ),
    Case(
        "Cramps in many places on a water tablet have a blood test this week, after vomiting today",
        "cramps-many-places, water-tablet",
        "soon",
        "",
        "cramps-many-places-and-losses",
    ),
    Case(
        "Cramps in many places after days of vomiting have a blood test today",
        "cramps-many-places, vomiting-or-diarrhoea",
        "urgent",
        "cramps-many-places-and-losses",
        "salts-and-heart-or-spasm",
    ),
    Case(
        "Cramps in many places with tingling lips are an emergency",
        "cramps-many-places, lips-or-fingers-tingle",
        "emergency",
        "cramps-and-tingling-lips",
    ),
    Case(
        "Sickle cell disease alone is told at the next visit",
        "sickle-cell",
        "routine",
        "sickle-and-leg-pain",
        "sickle-pain-not-held, sickle-with-danger-sign",
    ),
    Case(
        "In sickle cell disease, pain that painkillers do not hold is told today",
        "sickle-cell, painkillers-fail",
        "urgent",
        "sickle-pain-not-held",
    ),
    Case(
        "In sickle cell disease, fever is an emergency",
        "sickle-cell, fever",
        "emergency",
        "sickle-with-danger-sign",
    ),
    Case(
        "Two newly swollen legs and too little breath are an emergency",
        "both-legs-swollen-new, breathless-lying-flat",
        "emergency",
        "both-legs-swollen-and-breathless",
    ),
    Case(
        "Legs and face newly swollen are seen today",
        "both-legs-swollen-new, hands-face-swollen",
        "urgent",
        "both-legs-and-face-swollen",
        "both-legs-swollen-and-breathless, pregnant-swollen-hands-or-face",
    ),
    Case(
        "On a blood thinner, a new tight lump in a muscle is seen today",
        "blood-thinner, bruise-or-lump-on-thinner",
        "urgent",
        "thinner-bruise-or-lump",
        "thinner-bleed-and-pressure",
    ),
    Case(
        "On a blood thinner, a lump in a muscle and a numb foot are an emergency",
        "blood-thinner, bruise-or-lump-on-thinner, foot-numb",
        "emergency",
        "thinner-bleed-and-pressure",
    ),
    Case(
        "A hot red patch with a near faint is an emergency",
        "nearly-fainted, hot-red-patch",
        "emergency",
        "infected-place-and-faint",
    ),
    Case(
        "A hot red patch in someone very ill is an emergency by the sepsis list",
        "very-unwell, hot-red-patch",
        "emergency",
        "sepsis-list-with-infection",
    ),
    Case(
        "Flu is no ambulance call: fever and aches alone raise no sepsis rule",
        "fever, aches-all-over",
        "self-care",
        "",
        "sepsis-list-with-infection, infected-place-and-faint",
    ),
    Case(
        "In diabetes, strong pain that grows by the hour is an emergency without fever or redness",
        "strength 8, worse-by-the-hour, diabetes",
        "emergency",
        "severe-and-growing-with-weak-defence",
    ),
    Case(
        "A painful left leg is no clot score outside pregnancy",
        "pregnant-left-leg, sore-between-spells, sex female, age 30",
        "routine",
        "",
        "pregnancy-score-with-leg-sign",
    ),
    Case(
        "A left leg newly sore in pregnancy is scanned the same day only with a sign in the leg",
        "pregnant, pregnant-left-leg, sex female, age 30, since 10",
        "routine",
        "",
        "pregnancy-score-with-leg-sign",
    ),
    Case(
        "A left leg newly swollen in pregnancy is scanned the same day",
        "pregnant, pregnant-left-leg, leg-swollen-new, sex female, age 30",
        "urgent",
        "pregnancy-score-with-leg-sign",
    ),
    Case(
        "Fever in pregnancy is told today",
        "pregnant, fever, sex female, age 30",
        "urgent",
        "fever-in-pregnancy-or-after",
    ),
    Case(
        "Sudden bad pain in the trunk in pregnancy is an emergency",
        "pregnant, sudden-trunk-pain, sex female, age 30",
        "emergency",
        "sudden-trunk-pain-in-pregnancy",
    ),
    Case(
        "A near faint in the first weeks of pregnancy is an emergency",
        "pregnant, pregnant-first-12-weeks, nearly-fainted, sex female, age 30",
        "emergency",
        "early-pregnancy-bleed-or-pain",
    ),
    Case(
        "The first weeks of pregnancy alone make old heel pain nothing",
        "pregnant, pregnant-first-12-weeks, @heel-bottom, sex female, age 30, since 300",
        "self-care",
        "",
        "early-pregnancy-bleed-or-pain, pregnancy-score-with-leg-sign",
    ),
    Case(
        "Hands or face that swell in pregnancy need the maternity unit now",
        "pregnant, hands-face-swollen, sex female, age 30",
        "emergency",
        "pregnant-swollen-hands-or-face",
    ),
    Case(
        "A groin that hurts on standing in pregnancy is unloaded and seen this week",
        "pregnant, pregnant-hip-on-standing, @groin, sex female, age 30",
        "soon",
        "pregnant-hip-hurts-on-standing",
    ),
    Case(
        "Back pain with fever after an epidural is an emergency",
        f"{BIRTH}, back-or-buttock-pain, fever",
        "emergency",
        "needle-in-back-and-danger-sign",
    ),
    Case(
        "A numb foot after an epidural is seen today",
        f"{BIRTH}, foot-numb",
        "urgent",
        "needle-in-back-and-weak-legs",
        "needle-in-back-and-danger-sign",
    ),
    Case(
        "An epidural alone is no danger, nor is the old backache with it",
        f"{BIRTH}, back-or-buttock-pain, since 300",
        "self-care",
        "",
        "needle-in-back-and-danger-sign, needle-in-back-and-weak-legs",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_a_clinician_would_say_so(case):
    """A child, a pregnancy or an illness of the whole body: as urgent as it should be, and no more."""
    check(case)


@pytest.mark.parametrize("danger", rules_of("people"))
def test_fires_when_sure_doubts_when_in_doubt_and_is_silent_with_a_point_fewer(danger):
    """Every rule of the theme: on each way it can hold, with each answer of it in doubt, and without it."""
    hold_to_its_meaning(danger)
