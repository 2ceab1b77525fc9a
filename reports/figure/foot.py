"""The foot, larger: its top as one looks down on it, and its sole; toes upward in both."""

from typing import Final

from reports.figure.views import View

_BIG_TOE: Final = "notch:39.2,31! 38,16.6 34,7.6 big-tip:24.8,3.4 15.2,7.8 10.8,18 10.8,30 12,41 web-in:11,52"
_SMALL_TOES: Final = """
web-out:82.8,66 84,55 83.6,45 81.6,39.6 78.4,38 75.4,40 74,46! 73.2,31 71.6,26.6 68.6,24.8 65.6,26.8 64.2,32
63.6,38! 62.8,21 61.2,16.6 58,14.8 54.8,16.8 53.2,22 52.4,32! 51.6,14 50,9.4 small-tip:46.4,7.6 42.6,9.6 40.6,16
notch!
"""
_BETWEEN: Final = ("52.4,32 52.6,41", "63.6,38 63.6,46", "74,46 73.6,52")

SOLE: Final = View(
    name="sole",
    title="The sole",
    says="the sole of the foot",
    left_first=False,
    width=88,
    height=204,
    strokes=(
        f"{_BIG_TOE} 7.6,63 7.4,80 ball-in:11.6,97 20.6,117 25,136 heel-in:23.8,158 23.6,180 31,195.6 43.4,201 56,195.6"
        f" 64.4,180 heel-out:66.4,160 70.2,137 76.6,114 ball-out:81,96 83,80 {_SMALL_TOES}",
        "notch cleft:39.4,43",
        "cleft 52,51 66,59 web-out",
        "cleft 25,53 web-in",
        "ball-in 34,91 edge-top:63,97 ball-out",
        "edge-top 61,118 56.6,140 edge-low:54,156",
        "heel-in 38,152 edge-low heel-out",
    ),
    rim="web-in big-tip notch small-tip web-out ball-out heel-out heel-in ball-in",
    zones={
        "big-toe-bottom": "web-in big-tip notch cleft",
        "lesser-toes-bottom": "cleft notch small-tip web-out",
        "ball-of-foot": "web-in cleft web-out ball-out edge-top ball-in",
        "arch": "ball-in edge-top edge-low heel-in",
        "foot-outer-edge": "edge-top ball-out heel-out edge-low",
        "heel-bottom": "heel-in edge-low heel-out",
    },
    marks=_BETWEEN,
)

TOP: Final = View(
    name="top",
    title="The top of the foot",
    says="the top of the foot",
    left_first=True,
    width=88,
    height=204,
    strokes=(
        f"{_BIG_TOE} 7.6,63 8,81 13,103 18.4,124 ankle-in:19.6,142 17,153 18.4,164 23,176 24.6,189 leg-in:24.2,202",
        "leg-out:63.6,202 63.6,190 65.6,179 71,166 72.6,155 ankle-out:70.4,143 74.4,124 80.4,103 83.2,80"
        f" {_SMALL_TOES}",
        "notch cleft:39.4,43",
        "cleft 52,51 edge-top:66,58.4 web-out",
        "cleft 25,53 web-in",
        "edge-top 69,84 66,112 instep-out:62,139",
        "ankle-in instep-in:28,138 45,135 instep-out ankle-out",
        "instep-in 30,160 front-in:32,202",
        "instep-out 58.4,160 front-out:55,202",
        "leg-in front-in front-out leg-out",
    ),
    rim="leg-in ankle-in web-in big-tip notch small-tip web-out ankle-out leg-out",
    seam="front-out front-in",
    zones={
        "big-toe-top": "web-in big-tip notch cleft",
        "lesser-toes-top": "cleft notch small-tip web-out edge-top",
        "foot-top": "web-in cleft edge-top instep-out instep-in ankle-in",
        "foot-outer-edge": "edge-top web-out ankle-out instep-out",
        "ankle-front": "instep-in instep-out front-out front-in",
        "ankle-inner": "ankle-in instep-in front-in leg-in",
        "ankle-outer": "instep-out ankle-out leg-out front-out",
    },
    marks=(
        *_BETWEEN,
        "17,17.4 18,9.6 24.8,7 31.4,9.8 32.4,17.4 24.8,19.2 17,17.4",
    ),
)
