"""The leg from the front and from behind: from the low back, or the groin, down to the foot."""

from typing import Final

from reports.figure.views import View

_OUTER: Final = """
waist:57,0 54.6,26 crest:60,58 67,86 70.6,110 hip:71.8,136 70.4,166 66.8,202 knee-top-out:60.8,238 58.8,252
58.8,264 knee-low-out:59.6,278 62,298 62.2,314 59.6,342 54.6,374 ankle-top-out:51.4,395 50.8,403 53,412 52.4,420
ankle-low-out:52,426
"""
_INNER: Final = """
crotch:0,126 3.6,131 thigh-top-in:5,142 6.2,166 9.4,202 knee-top-in:14,238 13.2,252 14.4,264 knee-low-in:16.4,278
14,300 13.6,320 17.2,346 24.6,376 ankle-top-in:28.6,395 27.2,404 27,409 29.4,417 ankle-low-in:29.8,426
"""
_RIM: Final = "hip knee-top-out knee-low-out ankle-top-out ankle-low-out"
_RIM_UP: Final = "ankle-low-in ankle-top-in knee-low-in knee-top-in thigh-top-in crotch"

FRONT: Final = View(
    name="front",
    title="From the front",
    says="seen from the front",
    left_first=False,
    width=76,
    height=480,
    strokes=(
        _OUTER,
        _INNER,
        "navel:0,0 pubis:0,106 crotch",
        "navel waist",
        "crest bone:54,70 34,91 pubis",
        "thigh-top-in strap:20,131 42,108 bone",
        "bone 57,102 hip-front:58,136 55.6,170 52,208 kneecap-top-out:49,237",
        "hip-front hip",
        "strap 25,160 25,200 kneecap-top-in:23,237",
        "knee-top-in kneecap-top-in 36,232 kneecap-top-out knee-top-out",
        "kneecap-top-in 20.8,252 21.4,265 shin-top-in:24,280",
        "kneecap-top-out 51.6,252 51.4,265 shin-top-out:50,280",
        "knee-low-in shin-top-in 37,285 shin-top-out knee-low-out",
        "shin-top-in 24.4,312 27.4,346 31.6,376 shin-low-in:34,396",
        "shin-top-out 51.4,312 49.6,346 46.8,376 shin-low-out:45.8,396",
        "ankle-top-in shin-low-in 40,398 shin-low-out ankle-top-out",
        "shin-low-in 34.4,410 instep-in:34,424",
        "shin-low-out 46,410 instep-out:47.6,424",
        "ankle-low-in instep-in 41,422 instep-out ankle-low-out",
        "instep-out 52.6,438 edge-toe:60,453.6",
        "ankle-low-out 55,434 61,444 edge:66,453",
        "big-side:30.6,456 cleft:43,459.4 edge-toe edge",
        "ankle-low-in 29,436 29.4,446 big-side",
        "big-side 29.4,465 31,472.6 36.4,475.4 41.4,472.4 notch:43.2,466",
        "notch! 44.6,472.6 47.6,474.4 50.2,471.4 50,467.6! 52,471.6 54.8,471.6 56.8,468.4 56.4,464.6! 58.4,468.2"
        " 61,467.4 62.4,464.4 62,461.2! 64.4,464 67,462.4 68.2,458.6 edge",
        "cleft notch",
    ),
    outline=f"navel waist crest {_RIM} edge notch big-side {_RIM_UP} pubis",
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
        "28,246 26.6,256 30,266 36.6,269 43,266 46.4,256 45,246",
        "0,42 1.6,44 1.6,48 0,50",
        "50,467.6 50,463",
        "56.4,464.6 56,460.4",
        "62,461.2 61.4,457.4",
    ),
)

BACK: Final = View(
    name="back",
    title="From behind",
    says="seen from behind",
    left_first=True,
    width=76,
    height=452,
    strokes=(
        _OUTER,
        _INNER,
        "spine:0,0 base:0,68 tail:0,110 crotch",
        "spine waist",
        "crest rim:49,53 34,55 dimple:19,68 base",
        "dimple 14.6,88 tail!",
        "rim 54,84 57.4,112 hip-back:58,136 56.4,170 54,206 hollow-top-out:51,237",
        "hip-back hip",
        "thigh-top-in fold:15,149 28,152.6 44,148 hip-back",
        "fold 19,176 21.6,206 hollow-top-in:22,237",
        "knee-top-in hollow-top-in 36.4,233 hollow-top-out knee-top-out",
        "hollow-top-in 20,252 20.6,265 calf-top-in:23,280",
        "hollow-top-out 52.8,252 52.6,265 calf-top-out:51.8,280",
        "knee-low-in calf-top-in calf-top:37.4,285 calf-top-out knee-low-out",
        "calf-top-in 20,304 20.4,326 bulge-in:24,348 cord-top-in:31,377 cord-in:35,397 36,410 heel-in:35,424",
        "calf-top-out 55,302 55.4,320 bulge-out:53.4,340 cord-top-out:48.8,377 cord-out:45.6,397 44.8,410"
        " heel-out:46.6,424",
        "calf-top 38,316 bulge:38.6,344",
        "bulge-in 31,357 bulge!",
        "bulge! 47,351 bulge-out",
        "cord-top-in 40,373 cord-top-out",
        "ankle-top-in cord-in",
        "cord-out ankle-top-out",
        "ankle-low-in heel-in 40.8,420 heel-out ankle-low-out",
        "ankle-low-out 52.8,434 sole-out:52,442",
        "sole-out 47.6,447.4 40.6,448.6 33.4,447.2 29,441 28.6,433 ankle-low-in",
        "ankle-low-out 58.6,434 little:63.8,440 62.8,445.6 57,446.4 sole-out",
    ),
    outline=f"spine waist crest {_RIM} little sole-out {_RIM_UP} tail base",
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
    marks=("0,14 0,54", "21,258 36,262 52,258"),
)
