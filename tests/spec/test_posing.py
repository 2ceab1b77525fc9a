"""Posing: a danger that can be there is asked about, and whom it cannot concern is spared the row."""

from typing import NamedTuple

import pytest

from tests.spec.table import BASE, facts_of, say


class Put(NamedTuple):
    """A sentence, what was told so far, the question that must be put, and what was told where it is spared."""

    sentence: str
    told: str
    question: str
    spared: str


PUT = (
    Put(
        "Whoever has new groin pain is asked whether they threw up, for a trapped bowel or a twisted testicle",
        "@groin, since 1",
        "throws-up",
        "@calf-lower, since 1, no tummy-pain-new, no hip-held-bent",
    ),
    Put(
        "New inner thigh pain is asked about throwing up, for a hernia deep in the pelvis shows no lump",
        "@thigh-inner, since 2, age 80",
        "throws-up",
        "@thigh-inner, since 30",
    ),
    Put(
        "Calf pain that stays for two weeks is asked about lost weight",
        "@calf-lower, age 40, since 20, sore-between-spells",
        "weight-loss",
        "@calf-lower, age 40, since 20, no ill-or-thinner, no sore-between-spells, no no-ease, "
        "no lump-or-bone-pain, no cancer, no bone-pain-at-night, no ill-for-weeks, no weak-stairs-chairs, "
        "no thigh-newly-weak, no diabetes",
    ),
    Put(
        "A child with cold hands is asked for a rash under the glass, even with no fever",
        "@calf-lower, age 6, since 1, no fever, no very-unwell, child-cold-hands",
        "rash-stays-under-glass",
        "@calf-lower, age 6, since 1, no fever, no very-unwell, no child-cold-hands",
    ),
    Put(
        "A child with spots is asked for cold hands, even when the pain is not new",
        "@calf-lower, age 6, since 8, no fever, no very-unwell, purple-spots-or-sores",
        "child-cold-hands",
        "@calf-lower, age 6, since 8, no fever, no very-unwell, no purple-spots-or-sores, no child-calves-after-cold",
    ),
    Put(
        "Whoever nearly fainted is asked about tummy pain, wherever the leg hurts",
        "@calf-lower, nearly-fainted",
        "tummy-pain-new",
        "@calf-lower, no nearly-fainted, no pregnant, no fever, no sudden-trunk-pain, no known-aneurysm, "
        "no hip-held-bent, no blood-thinner",
    ),
    Put(
        "On a blood thinner, hip pain is asked about tummy pain",
        "@hip-outer, blood-thinner, since 2",
        "tummy-pain-new",
        "@hip-outer, no blood-thinner, no nearly-fainted, no pregnant, no fever, no sudden-trunk-pain, "
        "no known-aneurysm, no hip-held-bent",
    ),
    Put(
        "After a cancer, leg pain is asked about new unsteadiness, even with no back pain",
        "@thigh-front, no back-or-buttock-pain, cancer",
        "band-round-body",
        "@thigh-front, no back-or-buttock-pain, no cancer, no saddle-numb, no bladder-bowel-change, no tingling-climbs",
    ),
    Put(
        "With heart trouble, new pain of 5 of 10 is asked if it began all at once, for an artery may have closed",
        "@calf-lower, strength 5, since 2, heart-or-artery-disease, no no-ease, no leg-cold-or-pale, no foot-numb",
        "sudden-severe-start",
        "@calf-lower, strength 5, since 2, no heart-or-artery-disease, no diabetes, no no-ease, no leg-cold-or-pale, "
        "no foot-numb, no smoker-now-or-before",
    ),
    Put(
        "Pain on walking that standing still stops is asked about sores on the foot, wherever it hurts",
        "@calf-lower, walking-pain-stops-standing",
        "foot-sore-or-black",
        "@calf-lower, no walking-pain-stops-standing, no diabetes, no leg-cold-or-pale, no rest-pain-foot-hangs",
    ),
    Put(
        "At 16 the limp of a hip that slips is asked about",
        "@knee-front, age 16",
        "child-limps",
        "@knee-front, age 17",
    ),
    Put(
        "A child who cannot walk at all, and so does not limp, is asked about the hip",
        "@knee-front, age 13, can-take-four-steps, no child-limps, no foot-turned-out-child",
        "child-hip-or-thigh-pain",
        "@knee-front, age 13, yes can-take-four-steps, no child-limps, no foot-turned-out-child",
    ),
    Put(
        "After a pop in the knee, the antibiotic that harms cords is asked about",
        "@knee-front, pop-at-knee-or-thigh",
        "floxacin-antibiotic",
        "@knee-front, no pop-at-knee-or-thigh, no pop-at-sit-bone, no pop-in-calf, no cannot-push-up-on-toes",
    ),
    Put(
        "At 45 a water tablet is asked about once the row that stands for it was ticked",
        "@calf-lower, age 45, tablets-or-thin-bones",
        "water-tablet",
        "@calf-lower, age 45, no tablets-or-thin-bones",
    ),
    Put(
        "After days of vomiting, cramps in many places are asked about with no water tablet",
        "@calf-lower, no water-tablet, vomiting-or-diarrhoea",
        "cramps-many-places",
        "@calf-lower, no water-tablet, no vomiting-or-diarrhoea",
    ),
    Put(
        "A fever with shin pain is asked about metal in the bone",
        "@shin-front, age 35, fever",
        "replaced-joint-there",
        "@shin-front, age 35, no fever, no hot-swollen-joint, no recent-operation",
    ),
    Put(
        "A hip held bent with no back pain is asked about a drip or germs in the blood, for pus deep in the back",
        "@groin, no back-or-buttock-pain, hip-held-bent",
        "spine-needle-or-blood-germs",
        "@groin, no back-or-buttock-pain, no hip-held-bent",
    ),
    Put(
        "Pain at the back of the thigh for 6 weeks is asked about the night, for a growth on the nerve",
        "@thigh-back, since 50",
        "worse-lying-at-night",
        "@thigh-back, since 10, no worse-in-bed, no pain-shoots-below-knee, no thigh-newly-weak, no cancer, no fever, "
        "no deep-bone-pain, no diabetes",
    ),
    Put(
        "A hot patch on the calf is asked about blisters in a band",
        "@calf-lower, since 3, hot-red-patch",
        "rash-in-a-band",
        "@calf-lower, since 3, no hot-red-patch",
    ),
    Put(
        "A sore kneecap after a long trip is not asked about the soreness that leads to a clot scan",
        "@knee-back, long-travel",
        "sore-between-spells",
        "@knee-front, strength 7, long-travel, no leg-swollen-new, no earlier-clot, no recent-operation, no cancer, "
        "no recent-plaster-or-bed-rest, no injected-drugs, no replaced-joint-there, no deep-bone-pain, "
        "no blood-thinner, age 40, sex male",
    ),
    Put(
        "After a plaster, strong pain anywhere in the leg is asked about the soreness of a clot",
        "@foot-top, recent-plaster-or-bed-rest, strength 6",
        "sore-between-spells",
        "@foot-top, strength 6, no leg-swollen-new, no earlier-clot, no recent-operation, no cancer, "
        "no recent-plaster-or-bed-rest, no injected-drugs, no replaced-joint-there, no deep-bone-pain, "
        "no blood-thinner, age 40, sex male",
    ),
)


@pytest.mark.parametrize("put", PUT, ids=[put.sentence for put in PUT])
def test_the_question_is_put_to_whom_it_concerns_and_spared_to_others(put: Put) -> None:
    """What opens a danger is asked where the danger can be, and nobody else reads the row."""
    assert BASE.poses.posed(put.question, facts_of(say(put.told)))
    assert not BASE.poses.posed(put.question, facts_of(say(put.spared)))
