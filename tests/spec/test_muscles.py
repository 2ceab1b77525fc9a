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
