"""Places: which muscles one painted area alone puts among the first three, where the sources agree."""

from typing import NamedTuple

import pytest

from rules.assess import assess
from tests.spec.table import BASE, say


class Place(NamedTuple):
    """An area, the muscles that common teaching names first there, one that it does not name."""

    zone: str
    listed: str
    not_listed: str = ""


PLACES = [
    Place("low-back", "quadratus-lumborum, lumbar-multifidi-paraspinals, gluteus-medius", "soleus"),
    Place("sacrum", "gluteus-medius, piriformis, lumbar-multifidi-paraspinals", "soleus"),
    Place("buttock", "gluteus-medius, piriformis"),
    Place("groin", "adductor-longus-brevis, adductor-magnus, iliopsoas"),
    Place("hip-outer", "gluteus-medius, gluteus-minimus", "piriformis"),
    Place("thigh-front", "rectus-femoris, vastus-intermedius, iliopsoas", "sartorius"),
    Place("thigh-inner", "adductor-longus-brevis, adductor-magnus, gracilis"),
    Place("thigh-outer", "vastus-lateralis, tensor-fasciae-latae, gluteus-minimus"),
    Place("thigh-back", "biceps-femoris, semimembranosus, semitendinosus", "gluteus-minimus"),
    Place("knee-front", "vastus-medialis, rectus-femoris"),
    Place("knee-inner", "vastus-medialis, adductor-longus-brevis, sartorius"),
    Place("knee-outer", "vastus-lateralis, biceps-femoris"),
    Place("knee-back", "gastrocnemius, biceps-femoris, popliteus", "vastus-lateralis"),
    Place("shin-front", "tibialis-anterior, extensor-digitorum-longus, extensor-hallucis-longus"),
    Place("lower-leg-outer", "fibularis-longus, gluteus-minimus"),
    Place("lower-leg-inner", "soleus, flexor-digitorum-longus, tibialis-posterior", "adductor-longus-brevis"),
    Place("calf-upper-inner", "gastrocnemius, soleus"),
    Place("calf-upper-outer", "gastrocnemius, soleus"),
    Place("calf-lower", "soleus, flexor-hallucis-longus, tibialis-posterior"),
    Place("achilles", "soleus, tibialis-posterior"),
    Place("ankle-front", "tibialis-anterior, extensor-digitorum-longus"),
    Place("ankle-inner", "tibialis-posterior, soleus, abductor-hallucis"),
    Place("ankle-outer", "fibularis-longus, fibularis-brevis"),
    Place("heel-back", "soleus"),
    Place("heel-bottom", "soleus, quadratus-plantae, abductor-hallucis"),
    Place("arch", "gastrocnemius, abductor-hallucis"),
    Place("ball-of-foot", "flexor-digitorum-longus, flexor-hallucis-brevis, adductor-hallucis"),
    Place("foot-top", "extensor-digitorum-longus, extensor-hallucis-longus"),
    Place("foot-outer-edge", "abductor-digiti-minimi, fibularis-longus"),
    Place("big-toe-top", "extensor-hallucis-longus, tibialis-anterior"),
    Place("big-toe-bottom", "flexor-hallucis-longus, flexor-hallucis-brevis"),
    Place("lesser-toes-top", "extensor-digitorum-longus, dorsal-interossei-foot"),
    Place("lesser-toes-bottom", "flexor-digitorum-longus, plantar-interossei-foot"),
]


def _sentence(place: Place) -> str:
    """Write the promise: with only the front of the shin painted, tibialis-anterior is among the first three."""
    return f"With only {BASE.zone[place.zone].says} painted, {place.listed} among the first three"


@pytest.mark.parametrize("place", PLACES, ids=_sentence)
def test_one_area_names_the_muscles_that_teaching_names(place: Place) -> None:
    """The muscles taught for an area are among the three; one that is not taught for it is not."""
    listed = [suggested.id for suggested in assess(BASE, say(f"age 44, since 21, @{place.zone}")).muscles]

    assert not set(place.listed.split(", ")) - set(listed), listed
    assert place.not_listed not in listed


def test_every_area_is_in_the_table() -> None:
    """All areas of the body chart are named, each once."""
    assert sorted(place.zone for place in PLACES) == sorted(BASE.zone)
