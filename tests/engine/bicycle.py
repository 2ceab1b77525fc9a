"""What may be wrong with a bicycle: a small rule base on which the engine is tested.

Built with the engine's Python interfaces only. It has every form a rule base can have: derived findings that are
nested, negated and scored, an implication, dangers over five levels (one with a finding whose alarming answer is *no*),
hypotheses with groups of evidence and zones, and poses that follow one another.
"""

from collections.abc import Iterator
from typing import Final

from engine.atoms import Answer, atoms_of
from engine.conditions import Condition, Opposite, Tells, Threshold, all_of, any_of, at_least
from engine.dangers import DangerRule, Dangers
from engine.inference import Program, Run
from engine.posing import Poses
from engine.rules import ThresholdRule, derive, imply
from engine.weighing import Evidence, FitScale, Hypothesis, Pattern, ZoneWeights

LEVELS: Final = ("ride-on", "look-at-it", "this-week", "before-the-next-ride", "stop-riding")
RIDE_ON, LOOK_AT_IT, THIS_WEEK, NEXT_RIDE, STOP = range(5)

IMPLIES: Final = {"flat-tyre": "soft-tyre"}

DERIVED: Final[dict[str, Condition]] = {
    "slow-leak": all_of(Tells("soft-tyre"), Opposite(Tells("hiss"))),
    "wheel-damaged": at_least(2, [Tells("wheel-wobble"), Tells("spoke-loose"), Tells("rim-rubs")]),
    "worn-drive": Threshold(
        4,
        (
            (Tells("chain-slips"), 3),
            (Tells("chain-rusty"), 1),
            (all_of(Tells("creak"), Tells("rides-in-rain")), 2),
        ),
    ),
    "well-kept": Opposite(any_of(Tells("worn-drive"), Tells("wheel-damaged"))),
}

DANGERS: Final = Dangers(
    (
        DangerRule(
            "cannot-stop-downhill",
            all_of(Tells("brakes-stop", "no"), Tells("lever-touches-bar"), Tells("steep-way")),
            STOP,
            ("-brakes-stop", "+lever-touches-bar"),
        ),
        DangerRule(
            "frame-may-break",
            all_of(Tells("fell-recently"), any_of(Tells("frame-crack"), Tells("creak"))),
            STOP,
            ("+frame-crack", "+creak"),
        ),
        DangerRule("bars-turn-loose", Tells("bars-turn"), STOP, ()),
        DangerRule("wheel-may-fold", Tells("wheel-damaged"), NEXT_RIDE, ("+wheel-wobble",)),
        DangerRule("tyre-may-burst", all_of(Tells("soft-tyre"), Tells("years>=5")), THIS_WEEK, ()),
        DangerRule("drive-worn", Tells("worn-drive"), LOOK_AT_IT, ()),
    ),
    LEVELS,
)


def _rules() -> Iterator[ThresholdRule]:
    for finding, implied in IMPLIES.items():
        yield from imply(finding, implied)
    for finding, condition in DERIVED.items():
        yield from derive(finding, condition)
    yield from DANGERS.thresholds()


PROGRAM: Final = Program(_rules())

ZONES: Final = frozenset({"front-wheel", "rear-wheel", "chain", "cranks", "handlebar", "frame"})

POSES: Final = Poses(
    {
        "spoke-loose": any_of(Tells("front-wheel"), Tells("rear-wheel")),
        "chain-rusty": Tells("chain"),
        "chain-oiled": Tells("chain-rusty"),
        "tyre-cracked": all_of(Tells("soft-tyre"), Tells("years>=5")),
        "lever-touches-bar": Tells("brakes-stop", "no"),
    },
    owner=lambda name: name.partition(">=")[0],
)

ZONE_WEIGHTS: Final = ZoneWeights(
    zones=ZONES,
    painted={"primary": 40, "spillover": 10, "outside": -10},
    unpainted={"primary": -20, "spillover": -5, "outside": 0},
    lowest=-50,
    highest=80,
    nowhere=-60,
    spread_alone=5,
)
SCALE: Final = FitScale(fair=60, strong=120, strong_groups=2)

WORN_CHAIN: Final = Hypothesis(
    "worn-chain",
    0,
    (
        Evidence("slips", "chain-slips", 80, -40, "drive"),
        Evidence("rust", "chain-rusty", 20, -60, "drive"),
        Evidence("creaks", "creak", 20, 0, "noise"),
    ),
    Pattern(frozenset({"chain"}), frozenset({"cranks"})),
)
BENT_RIM: Final = Hypothesis(
    "bent-rim",
    10,
    (Evidence("wobble", "wheel-wobble", 80, -80, "rim"), Evidence("rubs", "rim-rubs", 40, -20, "rub")),
    Pattern(frozenset({"front-wheel"}), frozenset({"rear-wheel"})),
)
PUNCTURE: Final = Hypothesis(
    "puncture",
    0,
    (Evidence("soft", "soft-tyre", 80, -80, "air"), Evidence("hisses", "hiss", 40, 0, "noise")),
    Pattern(frozenset(), frozenset()),
)


def atoms(**answers: Answer) -> frozenset[str]:
    """Give the atoms of answers, written with underscores: ``atoms(soft_tyre="yes")``."""
    return frozenset(atom for name, answer in answers.items() for atom in atoms_of(name.replace("_", "-"), answer))


def run(**answers: Answer) -> Run:
    """Run the bicycle program on answers."""
    return PROGRAM.run(atoms(**answers))
