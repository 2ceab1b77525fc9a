"""Where each trigger point is drawn: the view, and the place in it. The rule base says in which zone it lies."""

from collections.abc import Mapping
from typing import Final

from reports.figure.views import ViewName

_FRONT: Final = """
adl-lower 16,180  adl-upper 13,146  adm-mid 17,186  adm-upper 12,144  edl-1 47.5,308  ehl-1 44,358
fb-1 53,358  fdl-1 18.5,316  fl-1 57,298  ft-1 48.6,388  gmed-anterior 59,76  gmin-anterior 61.5,88
grac-mid 15,190  ilio-iliacus 44,90  ilio-lower 36,130  pect-tp1 16,118  rf-lower 37,218  rf-upper 50,114
sart-lower 18,222  sart-middle 20,172  sart-upper 45,128  ta-1 43,300  tfl-tp1 62,88  vi-mid 39,156
vl-lower 55.5,228  vl-mid 59,188  vl-upper 64,148  vm-lower 29,222  vm-upper 29,188
"""
_BACK: Final = """
bf-mid-lower 45,200  fhl-1 46,366  gas-1 28,326  gas-2 47,328  gas-3 29,298  gas-4 46,302
gmax-tp1 10,82  gmax-tp2 24,132  gmax-tp3 8,118  gmax-upper-origin 38,66  gmed-middle 58,72
gmed-posterior 30,86  gmin-posterior 46,92  ilio-psoas-upper 14,34  para-iliocostalis-l1 30,16
para-longissimus-low 16,44  para-multifidus-l1 7,14  para-multifidus-s1 11,76  para-multifidus-s4 6,94
piri-inner 20,94  piri-outer 40,106  plt-1 41,272  pop-1 28,292  ql-deep-lower 25,44  ql-deep-upper 25,22
ql-superficial-lower 43,30  ql-superficial-upper 43,13  ser-gemelli 36,114  ser-obturator-internus 15,130
ser-quadratus-femoris 44,130  sm-lower 27,206  sol-1 34,367  sol-2 50,296  sol-3 45,360  sol-4 25,302  st-mid 27,190
tp-1 42,306  vl-rear 61,184
"""
_TOP: Final = "di-1 44,84  edb-1 56,126  ehb-1 45,124"
_SOLE: Final = """
abh-1 29,146  abh-2 27,126  abh-3 23,107  adh-1 41,82  adh-2 54,66  adm-1 67,128  fdb-1 42,122  fdmb-1 71,108
fhb-1 18,78  fhb-2 32,76  pi-1 62,80  qp-1 43,162
"""


def _read(view: ViewName, written: str) -> dict[str, tuple[ViewName, float, float]]:
    words = written.split()
    places = [place.split(",") for place in words[1::2]]
    return {point: (view, float(x), float(y)) for point, (x, y) in zip(words[::2], places, strict=True)}


POINTS: Final[Mapping[str, tuple[ViewName, float, float]]] = {
    **_read("front", _FRONT),
    **_read("back", _BACK),
    **_read("top", _TOP),
    **_read("sole", _SOLE),
}
