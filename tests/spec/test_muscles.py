"""Muscles: which ones a plain picture of pain puts first, in sentences that a clinician can check."""

from typing import NamedTuple

import pytest

from rules.assess import assess
from tests.spec.table import BASE, say


class Picture(NamedTuple):
    """A sentence, all that a person said, muscles that are listed, muscles that are not first."""

    sentence: str
    says: str
    listed: str
    not_first: str = ""


PICTURES = [
    Picture(
        "Pain in the calf alone is not first put down to the hip", "@calf-upper-inner", "soleus", "gluteus-minimus"
    ),
    Picture(
        "Pain of buttock, thigh and calf may come from the deepest side-hip muscle",
        "@buttock, @thigh-back, @calf-upper-outer, worse-walking, worse-rising",
        "gluteus-minimus",
    ),
    Picture(
        "A sore inner shin in a runner names the muscles that pull on it",
        "@lower-leg-inner, running, worse-running, inner-shin-sore-strip",
        "soleus, tibialis-posterior, flexor-digitorum-longus",
    ),
    Picture(
        "A pop in the inner calf names the muscle that tears",
        "@calf-upper-inner, pop-in-calf, push-off-hurts",
        "gastrocnemius",
    ),
    Picture(
        "A pull at the back of the thigh in a sprint names the hamstrings",
        "@thigh-back, start-on-a-move, sprinting-or-kicking",
        "semitendinosus, semimembranosus",
    ),
    Picture(
        "A rolled ankle names the outer leg muscles before the hip",
        "@ankle-outer, rolled-ankle, slip-or-missed-step",
        "fibularis-longus, fibularis-brevis",
        "gluteus-minimus",
    ),
    Picture(
        "A sore side of the hip in one who cannot lie on it names the side-hip muscles",
        "@hip-outer, @thigh-outer, cannot-lie-on-side, hip-bone-sore-touch",
        "gluteus-medius, gluteus-minimus",
    ),
    Picture(
        "A deep buttock pain that shoots down the leg may come from the muscle beside the nerve",
        "@buttock, @sacrum, worse-sitting, pain-shoots-below-knee",
        "piriformis",
    ),
    Picture(
        "A spot in the calf that brings on pain at the base of the back names the deep calf muscle",
        "@sacrum, knot-brings-familiar-pain, running",
        "soleus",
    ),
    Picture("Heel pain names the deep calf muscle before a rare one", "@heel-bottom, running", "soleus", "plantaris"),
    Picture(
        "A sudden pain at the front of the thigh in a kick names the muscle that kicks",
        "@thigh-front, @groin, start-on-a-move, sprinting-or-kicking",
        "rectus-femoris, iliopsoas",
        "sartorius",
    ),
    Picture(
        "A sudden pain at the back of the thigh in a sprint names the outer hamstring first of all",
        "@thigh-back, start-on-a-move, sprinting-or-kicking",
        "biceps-femoris",
        "gluteus-minimus",
    ),
    Picture(
        "A groin pulled in a side step names the long inner-thigh muscle",
        "@groin, @thigh-inner, start-on-a-move, sprinting-or-kicking",
        "adductor-longus-brevis",
    ),
    Picture(
        "Pain behind the knee on the way downhill names the small muscle there",
        "@knee-back, going-downhill, worse-stairs-down, worse-walking",
        "popliteus",
        "vastus-lateralis",
    ),
    Picture(
        "A knee that is hard to straighten and hurts behind names the muscle that unlocks it",
        "@knee-back, @calf-upper-inner, knee-stuck-after-sitting, worse-walking",
        "popliteus",
    ),
    Picture(
        "A front shin sore from running downhill names the muscle that lowers the foot",
        "@shin-front, running, worse-running, going-downhill",
        "tibialis-anterior",
        "adductor-longus-brevis",
    ),
    Picture(
        "Tight laces and a sore top of the foot name the muscles that lift the toes",
        "@foot-top, shoes-tight-or-stiff, running, worse-running",
        "extensor-digitorum-longus, extensor-hallucis-longus",
        "dorsal-interossei-foot",
    ),
    Picture(
        "A big toe that hurts to lift names its long lifter",
        "@foot-top, @big-toe-top, worse-toe-up, worse-walking",
        "extensor-hallucis-longus",
    ),
    Picture(
        "A flat foot with a sore inner ankle names the muscle that holds up the arch",
        "@ankle-inner, @arch, flat-feet, worse-walking, push-off-hurts",
        "tibialis-posterior",
        "gastrocnemius",
    ),
    Picture(
        "A dancer's sore inner ankle names the muscle that bends the big toe",
        "@ankle-inner, jumping, push-off-hurts, more-load-lately",
        "flexor-hallucis-longus",
    ),
    Picture(
        "A deep ache low in the calf that grew with running names the deep calf muscle",
        "@calf-lower, @achilles, running, worse-running",
        "soleus",
        "gastrocnemius",
    ),
    Picture(
        "Buttock pain that runs down the leg and hurts on sitting may come from the muscle beside the nerve",
        "@buttock, @thigh-back, @calf-upper-outer, worse-sitting, pain-shoots-below-knee, back-or-buttock-pain",
        "piriformis",
    ),
    Picture(
        "An outer ankle that hurts on slopes after a sprain names the outer leg muscles",
        "@ankle-outer, @lower-leg-outer, old-ankle-sprain, walking-rough, worse-walking",
        "fibularis-longus, fibularis-brevis",
        "gluteus-minimus",
    ),
]


def _muscles(text: str) -> list[str]:
    return [suggested.id for suggested in assess(BASE, say("age 44, since 21, " + text)).muscles]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.sentence)
def test_a_clinician_would_name_them_so(picture: Picture) -> None:
    """The named muscles are among the three; what should not lead does not."""
    listed = _muscles(picture.says)

    assert not set(filter(None, picture.listed.split(", "))) - set(listed), listed
    assert listed[0] not in picture.not_first.split(", ")


def test_a_muscle_whose_places_were_all_left_unpainted_is_not_listed() -> None:
    """A sore kneecap says nothing of the sole."""
    assert not {"quadratus-plantae", "flexor-digitorum-brevis", "soleus"} & set(_muscles("@knee-front, running"))
