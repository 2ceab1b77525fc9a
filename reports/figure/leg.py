"""The leg from the front and from behind: from the low back, or the groin, down to the foot."""

from typing import Final

from reports.figure.views import View

_OUTER: Final = """
waist:56.4,0 54.2,24 crest:58.4,56 65,83 69.4,108 hip:71,134 70.6,160 68,192 63.4,222 knee-top-out:59.8,240 57.6,252
57.2,265 knee-low-out:58.4,277 61.6,293 63,309 61.4,334 56.6,362 52.4,384 ankle-top-out:50.8,396 50.6,404 53,411.6
52.4,419 ankle-low-out:51.8,426
"""
_INNER: Final = """
ankle-low-in:29.6,426 28.6,417 26.6,408.4 27.4,402 ankle-top-in:27.8,396 24.8,380 18.8,357 14,334 12.8,314 14.2,296
knee-low-in:16.6,277 15.4,264 14.4,252 knee-top-in:14.6,240 12.2,225 10.2,208 7.2,186 4.9,160 thigh-top-in:4.2,141
crotch:0,126
"""
_FRONT_FOOT: Final = """
54.6,434 60.6,444 edge:66.2,454 68.2,459.4 67,464.4 64.8,465.4 63,462! 62.2,467.2 60,470 58.2,468.2
57,465! 56,471 53.8,473.4 51.8,471.8 50.6,468! 49.4,474 46.8,476.4 44.4,474 notch:43.4,467! 41.4,475
36,478.4 30.2,475.6 28,467.6 big-side:28.6,458.4 28.6,447 29,436
"""
_RIM: Final = "waist crest hip knee-top-out knee-low-out ankle-top-out ankle-low-out"
_RIM_UP: Final = "ankle-low-in ankle-top-in knee-low-in knee-top-in thigh-top-in crotch"

FRONT: Final = View(
    name="front",
    title="From the front",
    says="seen from the front",
    left_first=False,
    width=76,
    height=481,
    trunk=127,
    strokes=(
        f"{_OUTER} {_FRONT_FOOT} {_INNER}",
        "navel:0,0 pubis:0,106 crotch",
        "navel waist",
        "crest bone:54,70 34,91 pubis",
        "thigh-top-in strap:20,131 42,108 bone",
        "bone 57,102 hip-front:57.6,137 55.4,170 52.4,208 kneecap-top-out:49,236",
        "hip-front hip",
        "strap 25,160 25.4,200 kneecap-top-in:24.4,236",
        "knee-top-in kneecap-top-in 36.6,233.4 kneecap-top-out knee-top-out",
        "kneecap-top-in 21.8,252 22,265 shin-top-in:24.4,281",
        "kneecap-top-out 51.2,252 51,265 shin-top-out:50,281",
        "knee-low-in shin-top-in 37.2,283.4 shin-top-out knee-low-out",
        "shin-top-in 23.8,312 26.4,346 30.8,376 shin-low-in:33.4,398",
        "shin-top-out 52,312 50.2,346 47,376 shin-low-out:45.6,398",
        "ankle-top-in shin-low-in 39.4,399 shin-low-out ankle-top-out",
        "shin-low-in 34,411 instep-in:33.6,423.4",
        "shin-low-out 46,411 instep-out:47.8,423.4",
        "ankle-low-in instep-in 40.6,421.4 instep-out ankle-low-out",
        "big-side cleft:42.6,461 edge-toe:60.6,454.6 edge",
        "instep-out 53,438 edge-toe",
        "cleft notch",
    ),
    rim=f"{_RIM} edge notch big-side {_RIM_UP}",
    seam="pubis navel",
    elsewhere=("navel waist crest bone pubis",),
    zones={
        "hip-outer": "crest hip hip-front bone",
        "groin": "pubis bone strap thigh-top-in crotch",
        "thigh-front": "bone hip-front kneecap-top-out kneecap-top-in strap",
        "thigh-inner": "thigh-top-in strap kneecap-top-in knee-top-in",
        "thigh-outer": "hip-front hip knee-top-out kneecap-top-out",
        "knee-front": "kneecap-top-in kneecap-top-out shin-top-out shin-top-in",
        "knee-inner": "knee-top-in kneecap-top-in shin-top-in knee-low-in",
        "knee-outer": "kneecap-top-out knee-top-out knee-low-out shin-top-out",
        "shin-front": "shin-top-in shin-top-out shin-low-out shin-low-in",
        "lower-leg-inner": "knee-low-in shin-top-in shin-low-in ankle-top-in",
        "lower-leg-outer": "shin-top-out knee-low-out ankle-top-out shin-low-out",
        "ankle-front": "shin-low-in shin-low-out instep-out instep-in",
        "ankle-inner": "ankle-top-in shin-low-in instep-in ankle-low-in",
        "ankle-outer": "shin-low-out ankle-top-out ankle-low-out instep-out",
        "foot-top": "ankle-low-in instep-in instep-out edge-toe cleft big-side",
        "foot-outer-edge": "instep-out ankle-low-out edge edge-toe",
        "big-toe-top": "big-side cleft notch",
        "lesser-toes-top": "cleft edge-toe edge notch",
    },
    marks=(
        "31,244 28.6,250 28.4,258 31.4,266",
        "43.6,244 45.8,250 46,258 43,266",
        "0,41 1.5,42.6 1.5,45.4 0,47",
        "50.6,468 50,464.4",
        "57,465 56,461.4",
        "63,462 61.8,458.6",
    ),
)

BACK: Final = View(
    name="back",
    title="From behind",
    says="seen from behind",
    left_first=True,
    width=76,
    height=452,
    trunk=127,
    strokes=(
        f"{_OUTER} 52,434 sole-out:50.4,443 46,447.8 40.2,449 34.4,447.8 30,443 28.6,434 {_INNER}",
        "spine:0,0 base:0,68 tail:0,110 crotch",
        "spine waist",
        "crest rim:49,53 34,55 dimple:19,68 base",
        "dimple 14.6,88 tail!",
        "rim 54,84 57.4,110 hip-back:58,139 57,172 55,208 hollow-top-out:51,236",
        "thigh-top-in fold:14.4,150 27,154.6 44,150 hip-back hip",
        "fold 18.6,176 21.8,208 hollow-top-in:23.4,236",
        "knee-top-in hollow-top-in 37,233.4 hollow-top-out knee-top-out",
        "hollow-top-in 21.4,252 21.6,265 calf-top-in:23.4,281",
        "hollow-top-out 52.4,252 52.2,265 calf-top-out:51.4,281",
        "knee-low-in calf-top-in calf-top:37.6,283.6 calf-top-out knee-low-out",
        "calf-top-in 20.4,302 20,322 bulge-in:23,346 cord-top-in:30.6,377 cord-in:34.4,399 35.4,411 heel-in:34.6,424",
        "calf-top-out 55.4,300 56,318 bulge-out:53.8,340 cord-top-out:48.6,377 cord-out:45.4,399 44.8,411"
        " heel-out:46.4,424",
        "calf-top 38.2,316 bulge:38.6,345",
        "bulge-in 31,356.6 bulge!",
        "bulge! 47,351 bulge-out",
        "cord-top-in 39.6,373.4 cord-top-out",
        "ankle-top-in cord-in",
        "cord-out ankle-top-out",
        "ankle-low-in heel-in 40.6,421.6 heel-out ankle-low-out",
        "ankle-low-out 54.8,433 little:59.4,440 60.4,444.4 57.6,447.2 53.4,446.4 sole-out",
    ),
    rim=f"{_RIM} little sole-out {_RIM_UP}",
    seam="tail base spine",
    zones={
        "low-back": "spine waist crest rim dimple base",
        "sacrum": "base dimple tail",
        "buttock": "dimple rim hip-back fold thigh-top-in crotch tail",
        "hip-outer": "rim crest hip hip-back",
        "thigh-back": "fold hip-back hollow-top-out hollow-top-in",
        "thigh-inner": "thigh-top-in fold hollow-top-in knee-top-in",
        "thigh-outer": "hip-back hip knee-top-out hollow-top-out",
        "knee-back": "hollow-top-in hollow-top-out calf-top-out calf-top calf-top-in",
        "knee-inner": "knee-top-in hollow-top-in calf-top-in knee-low-in",
        "knee-outer": "hollow-top-out knee-top-out knee-low-out calf-top-out",
        "calf-upper-inner": "calf-top-in calf-top bulge bulge-in",
        "calf-upper-outer": "calf-top calf-top-out bulge-out bulge",
        "calf-lower": "bulge-in bulge bulge-out cord-top-out cord-top-in",
        "lower-leg-inner": "knee-low-in calf-top-in bulge-in cord-top-in cord-in ankle-top-in",
        "lower-leg-outer": "calf-top-out knee-low-out ankle-top-out cord-out cord-top-out bulge-out",
        "achilles": "cord-top-in cord-top-out cord-out heel-out heel-in cord-in",
        "ankle-inner": "ankle-top-in cord-in heel-in ankle-low-in",
        "ankle-outer": "cord-out ankle-top-out ankle-low-out heel-out",
        "heel-back": "ankle-low-in heel-in heel-out ankle-low-out sole-out",
        "foot-outer-edge": "ankle-low-out little sole-out",
    },
    barely=frozenset({"foot-outer-edge"}),
    marks=("28,260 37,262.6 46,260",),
)
