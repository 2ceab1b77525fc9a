"""Where the number of each zone stands in each view of the blank body that has room for it."""

from collections.abc import Mapping
from typing import Final

from reports.figure.views import ViewName

_FRONT: Final = """
hip-outer 63.6,118  groin 17,117  thigh-front 40,170  thigh-inner 15.4,168  thigh-outer 62.4,176  knee-front 37,255
knee-inner 18.6,244  knee-outer 54.6,244  shin-front 38,330  lower-leg-inner 18.6,320  lower-leg-outer 57,312
ankle-front 40,411  ankle-inner 30.6,411  ankle-outer 49.4,412  foot-top 41,443  big-toe-top 35.6,469
"""
_BACK: Final = """
low-back 28,30  sacrum 8.4,80  buttock 32,112  hip-outer 64.4,120  thigh-back 39,190  thigh-inner 13.2,190
thigh-outer 62.4,180  knee-back 37,252  knee-inner 18.4,244  knee-outer 55.4,243  calf-upper-inner 29,318
calf-upper-outer 47,316  calf-lower 40,365  lower-leg-inner 18,339  lower-leg-outer 57,289  achilles 40,390
ankle-inner 31,412  ankle-outer 48.8,413  heel-back 40.4,436
"""
_TOP: Final = """
big-toe-top 25,33  lesser-toes-top 56,46  foot-top 40,92  foot-outer-edge 73.6,92  ankle-front 44,168
ankle-inner 23.6,157  ankle-outer 65.4,158
"""
_SOLE: Final = """
big-toe-bottom 25,28  lesser-toes-bottom 56,46  ball-of-foot 44,76  arch 40,124  foot-outer-edge 67,124
heel-bottom 44,178
"""


def _read(written: str) -> dict[str, tuple[float, float]]:
    words = written.split()
    places = [place.split(",") for place in words[1::2]]
    return {zone: (float(x), float(y)) for zone, (x, y) in zip(words[::2], places, strict=True)}


LABELS: Final[Mapping[ViewName, Mapping[str, tuple[float, float]]]] = {
    "front": _read(_FRONT),
    "back": _read(_BACK),
    "top": _read(_TOP),
    "sole": _read(_SOLE),
}
