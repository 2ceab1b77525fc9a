"""To whom a finding is posed."""

import pytest

from engine.atoms import Answer
from engine.conditions import Opposite, Tells, any_of
from engine.posing import Poses
from tests.engine.bicycle import POSES, atoms, run


def posed(finding: str, **answers: Answer) -> bool:
    """Tell whether the bicycle poses a finding after a run on answers."""
    return POSES.posed(finding, run(**answers).facts)


def test_a_finding_without_a_condition_is_posed_to_everyone() -> None:
    """Nothing said, nothing closed."""
    assert posed("hiss")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, True),
        ({"front_wheel": "yes", "rear_wheel": "no"}, True),
        ({"front_wheel": "no"}, True),
        ({"front_wheel": "no", "rear_wheel": "not-sure"}, True),
        ({"front_wheel": "no", "rear_wheel": "no"}, False),
    ],
)
def test_any_closes_only_when_every_part_surely_fails(answers: dict[str, Answer], expected: bool) -> None:
    """Open and not sure keep a question posed."""
    assert posed("spoke-loose", **answers) is expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, True),
        ({"soft_tyre": "yes"}, True),
        ({"soft_tyre": "no"}, False),
        ({"soft_tyre": "yes", "years>=5": "no"}, False),
        ({"soft_tyre": "not-sure", "years>=5": "not-sure"}, True),
    ],
)
def test_all_closes_as_soon_as_one_part_surely_fails(answers: dict[str, Answer], expected: bool) -> None:
    """A number's cut is read like any finding."""
    assert posed("tyre-cracked", **answers) is expected


def test_a_finding_whose_telling_answer_is_no_opens_by_no() -> None:
    """The lever is asked about unless the brakes stop."""
    assert posed("lever-touches-bar", brakes_stop="no")
    assert posed("lever-touches-bar", brakes_stop="not-sure")
    assert not posed("lever-touches-bar", brakes_stop="yes")


def test_a_parent_that_is_not_posed_closes_its_children() -> None:
    """No pain in the chain: nobody is asked for rust, so nobody is asked for oil, though rust was never denied."""
    assert posed("chain-oiled")
    assert not posed("chain-rusty", chain="no")
    assert not posed("chain-oiled", chain="no")


@pytest.mark.parametrize(("answer", "expected"), [("yes", True), ("not-sure", True), ("no", False)])
def test_a_volunteered_answer_reopens_what_its_parent_closed(answer: Answer, expected: bool) -> None:
    """Who says unasked that the chain is rusty, or may be, is asked about oil."""
    assert posed("chain-oiled", chain="no", chain_rusty=answer) is expected


def test_the_owner_of_a_cut_is_the_finding_that_is_asked() -> None:
    """A cut of a number that is not posed closes what follows it."""
    poses = Poses({"years": Tells("bought-new"), "tyre-cracked": Tells("years>=5")}, lambda name: name.split(">=")[0])

    assert not poses.posed("tyre-cracked", atoms(bought_new="no"))
    assert poses.posed("tyre-cracked", atoms(bought_new="yes"))


def test_a_contradiction_keeps_a_question_posed() -> None:
    """Where facts say both yes and no of a part, it does not surely fail."""
    assert POSES.posed("chain-rusty", atoms(chain="yes") | atoms(chain="no"))


def test_an_opposite_in_a_pose_is_refused() -> None:
    """Absence opens nothing."""
    poses = Poses({"hiss": Opposite(Tells("soft-tyre"))}, str)

    with pytest.raises(TypeError, match="no opposite"):
        poses.posed("hiss", frozenset())


def test_a_derived_finding_fails_when_all_it_rests_on_is_not_posed() -> None:
    """Its own question is nobody's, so what it rests on decides; an opposite inside leaves it open."""
    derived = {"worn": any_of(Tells("chain-rusty"), Tells("cranks-loose")), "fine": Opposite(Tells("worn"))}
    conditions = {
        "chain-rusty": Tells("rides-in-rain"),
        "cranks-loose": Tells("rides-in-rain"),
        "chain-oiled": Tells("worn"),
        "new-chain": Tells("fine"),
    }
    poses = Poses(conditions, owner=lambda name: name, derived=derived)

    assert not poses.posed("chain-oiled", atoms(rides_in_rain="no"))
    assert poses.posed("chain-oiled", atoms(rides_in_rain="not-sure"))
    assert poses.posed("chain-oiled", atoms(rides_in_rain="no") | {"?worn", "~worn"})
    assert poses.posed("new-chain", atoms(rides_in_rain="no"))
