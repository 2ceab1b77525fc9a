"""The foot, larger: its top as one looks down on it, and its sole; toes upward in both."""

from typing import Final

from reports.figure.views import View

_TOES: Final = (
    "web-in:11.4,50 10.6,36 10,19 15.6,6 big-tip:25,2.4 34,7.4 38,22 cleft:39.4,41",
    "cleft! 40,28 42.2,12 small-tip:46.8,6.6 51,12 52,26 52.6,38! 53.6,28 56,18.4 60,14.4 63.4,19 64,32 64,43!"
    " 65.2,35 67.4,27.4 71,25 73.8,30 74.2,40 73.6,49! 75.2,43.4 77.6,38.6 80.8,38.4 83.4,43.6 84,54 web-out:82.4,66",
)

SOLE: Final = View(
    name="sole",
    title="The sole",
    says="the sole of the foot",
    left_first=False,
    width=88,
    height=204,
    strokes=(
        *_TOES,
        "web-in 7.6,64 8,82 ball-in:11.6,98 20,120 22.8,140 heel-in:21.8,160 23,182 32,197 43.4,201 55,197"
        " 64,182 heel-out:66.8,162 70.4,138 76.4,114 ball-out:80.6,96 82.6,80 web-out",
        "cleft 52,50 66,58 web-out",
        "cleft 25,52 web-in",
        "ball-in 34,91 edge-top:63,97 ball-out",
        "edge-top 61,118 56.6,140 edge-low:54,156",
        "heel-in 38,152 edge-low heel-out",
    ),
    outline="web-in big-tip cleft small-tip web-out ball-out heel-out heel-in ball-in",
    zones={
        "big-toe-bottom": "web-in big-tip cleft",
        "lesser-toes-bottom": "cleft small-tip web-out",
        "ball-of-foot": "web-in cleft web-out ball-out edge-top ball-in",
        "arch": "ball-in edge-top edge-low heel-in",
        "foot-outer-edge": "edge-top ball-out heel-out edge-low",
        "heel-bottom": "heel-in edge-low heel-out",
    },
)

TOP: Final = View(
    name="top",
    title="The top of the foot",
    says="the top of the foot",
    left_first=True,
    width=88,
    height=204,
    strokes=(
        *_TOES,
        "web-in 7.6,64 8,82 11.6,104 15.6,124 ankle-in:16.6,142 13.8,154 15.4,166 21,182 leg-in:23.4,200",
        "web-out 83,80 81,104 76,126 ankle-out:72.6,144 74,156 71.4,168 65.6,184 leg-out:63.4,200",
        "leg-in! front-in:33,201.6 front-out:54,201.6 leg-out!",
        "cleft 52,50 edge-top:66,57 web-out",
        "cleft 25,52 web-in",
        "edge-top 69,84 66,112 instep-out:62,139",
        "ankle-in instep-in:28,138 45,135 instep-out ankle-out",
        "instep-in 29,160 front-in",
        "instep-out 59.4,160 front-out",
    ),
    outline="web-in big-tip cleft small-tip web-out ankle-out leg-out front-out front-in leg-in ankle-in",
    zones={
        "big-toe-top": "web-in big-tip cleft",
        "lesser-toes-top": "cleft small-tip web-out edge-top",
        "foot-top": "web-in cleft edge-top instep-out instep-in ankle-in",
        "foot-outer-edge": "edge-top web-out ankle-out instep-out",
        "ankle-front": "instep-in instep-out front-out front-in",
        "ankle-inner": "ankle-in instep-in front-in leg-in",
        "ankle-outer": "instep-out ankle-out leg-out front-out",
    },
    marks=("17,15 18,8 25,5.4 32,9.4 33.4,16",),
)
