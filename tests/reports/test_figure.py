"""The drawing: zones tile the body, trigger points lie where the rule base says, pictures say what they show."""

import re
import warnings
from functools import cache
from xml.etree import ElementTree

import pytest
import typst
from msgspec.structs import replace
from shapely import Point, Polygon, unary_union

from reports.figure import blank_picture, muscle_picture, pain_picture
from reports.figure.choosing import VIEWS
from reports.figure.labels import LABELS
from reports.figure.planar import Edge, plane
from reports.figure.points import POINTS
from reports.words import capital
from rules.answers import Answers
from rules.assess import assess
from rules.assessment import MuscleDetail
from rules.load import rule_base
from tests.reports.people import DETAIL, MUSCLE, SELF_CARE

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import textstat

ROUNDING = 1e-6
EVERY_ZONE = frozenset(rule_base().zone)
TRIGGER_POINTS = [point for muscle in rule_base().muscle.values() for point in muscle.trigger_points]
PICTURES = {
    "muscle": muscle_picture(SELF_CARE, MUSCLE),
    "pain": pain_picture(SELF_CARE),
    "blank": blank_picture(),
}
SVG = "{http://www.w3.org/2000/svg}"


def area(edge: Edge) -> Polygon:
    return Polygon(edge.along(8))


@cache
def zones_of(view: str) -> dict[str, Polygon]:
    return next({zone: area(edge) for zone, edge in v.areas.items()} for v in VIEWS if v.name == view)


def painted(left=(), right=(), unsaid=()):
    """Give someone who was asked about both legs, with the pattern and points of the big calf muscle."""
    sides = {"left": tuple(left), "right": tuple(right), "unsaid": tuple(unsaid)}
    return replace(SELF_CARE, pain=replace(SELF_CARE.pain, painted=sides), muscle_details=(detail("gastrocnemius"),))


def detail(muscle: str) -> MuscleDetail:
    record = rule_base().muscle[muscle]
    pattern = record.pattern
    points = record.trigger_points
    return replace(DETAIL, id=muscle, primary=pattern.primary, spillover=pattern.spillover, trigger_points=points)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_the_zones_of_a_view_meet_without_gaps_and_without_overlaps(view):
    parts = [*zones_of(view.name).values(), *map(area, view.others)]
    skin = area(view.skin)

    assert skin.is_valid
    assert all(part.is_valid for part in parts)
    assert unary_union(parts).symmetric_difference(skin).area < ROUNDING
    assert abs(sum(part.area for part in parts) - skin.area) < ROUNDING


def test_every_zone_of_the_rule_base_can_be_seen_in_some_view_and_no_other_is_drawn():
    assert {zone for view in VIEWS for zone in view.zones if view.shows(zone)} == EVERY_ZONE
    assert {zone for view in VIEWS for zone in view.zones} == EVERY_ZONE


def test_a_boundary_cannot_be_written_twice():
    with pytest.raises(ValueError, match="no two edges may join the same points"):
        plane(["a:0,0 b:10,0", "b 5,5 a"])


def test_the_drawing_places_every_trigger_point_of_the_rule_base_and_no_other():
    assert set(POINTS) == {point.id for point in TRIGGER_POINTS}


@pytest.mark.parametrize("point", TRIGGER_POINTS, ids=lambda point: point.id)
def test_a_trigger_point_lies_in_the_zone_its_muscle_names(point):
    view, x, y = POINTS[point.id]

    assert zones_of(view)[point.lies_in].contains(Point(x, y))


@pytest.mark.parametrize("muscle", rule_base().muscle.values(), ids=lambda muscle: muscle.id)
def test_no_two_trigger_points_of_a_muscle_cover_each_other(muscle):
    places = [POINTS[point.id] for point in muscle.trigger_points]
    apart = [Point(a[1:]).distance(Point(b[1:])) for i, a in enumerate(places) for b in places[:i] if a[0] == b[0]]

    assert all(distance > 12.8 for distance in apart)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_the_number_of_a_zone_stands_inside_it(view):
    assert all(zones_of(view.name)[zone].contains(Point(place)) for zone, place in LABELS[view.name].items())


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_a_picture_is_an_image_with_a_name_a_description_and_a_size(picture):
    root = ElementTree.fromstring(picture.svg)

    assert root.get("role") == "img"
    assert root.find(f"{SVG}title").text == picture.alt
    assert root.find(f"{SVG}desc").text == picture.caption
    assert root.get("viewBox") == f"0 0 {picture.width:g} {picture.height:g}"


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_a_picture_holds_nothing_that_runs_leaks_or_loads(picture):
    root = ElementTree.fromstring(picture.svg)
    links = [value for node in root.iter() for name, value in node.items() if name.endswith("href")]

    assert not {node.tag for node in root.iter()} & {
        f"{SVG}script",
        f"{SVG}style",
        f"{SVG}image",
        f"{SVG}foreignObject",
    }
    assert all(link.startswith("#") for link in links)
    assert not re.search(r"url\((?!#)", picture.svg)


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_every_use_in_a_picture_finds_what_it_names(picture):
    named = re.findall(r'(?:href="#|url\(#)([^")]+)', picture.svg)

    assert named
    assert set(named) <= set(ids(picture.svg))


def test_pictures_on_one_page_share_no_id():
    both_sides = [muscle_picture(SELF_CARE, replace(MUSCLE, side=side)) for side in ("left", "right")]
    found = [name for picture in (*PICTURES.values(), both_sides[1]) for name in ids(picture.svg)]

    assert len(found) == len(set(found))
    assert ids(both_sides[0].svg) == ids(PICTURES["muscle"].svg)
    assert all(name.startswith("p1-") for name in ids(muscle_picture(SELF_CARE, MUSCLE, prefix="p1").svg))


def ids(svg: str) -> list[str]:
    return re.findall(r' id="([^"]+)"', svg)


@pytest.mark.parametrize("muscle", rule_base().muscle)
def test_a_picture_is_smaller_than_25_kilobytes_even_when_everything_hurts(muscle):
    everywhere = replace(painted(unsaid=EVERY_ZONE), muscle_details=(detail(muscle),))
    suggested = replace(MUSCLE, id=muscle, side="unsaid")

    assert len(muscle_picture(everywhere, suggested).svg.encode()) < 25_000
    assert len(pain_picture(everywhere).svg.encode()) < 25_000
    assert len(blank_picture().svg.encode()) < 25_000


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_the_pdf_writer_can_draw_a_picture(picture, tmp_path):
    (tmp_path / "picture.svg").write_text(picture.svg)
    (tmp_path / "page.typ").write_text('#set page(width: auto, height: auto)\n#image("picture.svg")')

    assert typst.compile(str(tmp_path / "page.typ"), format="pdf").startswith(b"%PDF")


def test_pain_in_the_pattern_outside_it_and_a_pattern_without_pain_are_told_apart_without_colour():
    picture = muscle_picture(painted(left=["arch", "heel-bottom", "achilles", "groin"]), MUSCLE)

    assert {"fig-hatch", "fig-cross", "fig-dots"} <= set(re.findall(r'class="([\w-]+)"', picture.svg))
    assert "Red and hatched (typical, and you feel it): the arch of the foot and the bottom of the heel." in (
        picture.caption
    )
    assert "Cross-hatched (you feel it, but it is not typical of this muscle): the thick cord" in (picture.caption)
    assert "Red and dotted (typical, but you do not feel it): the upper calf, inner half;" in picture.caption
    assert "Not in this picture (you feel it there too): the groin." in picture.caption


def test_the_caption_names_leg_views_and_the_place_of_every_trigger_point():
    caption = muscle_picture(painted(left=["arch"]), MUSCLE).caption

    assert caption.startswith("Left leg: seen from behind and the sole of the foot.")
    assert caption.endswith("1 and 3 in the upper calf, inner half; 2 and 4 in the upper calf, outer half.")


def test_a_point_that_must_not_be_pressed_is_hollow_and_says_so():
    person = replace(painted(left=["groin"]), muscle_details=(detail("iliopsoas"),))
    picture = muscle_picture(person, replace(MUSCLE, id="iliopsoas"))

    assert picture.svg.count('fill="#fff" stroke="#17663a"') == 3
    assert "trigger point: do not press" in picture.svg
    assert "must not be pressed: 1 in the low back; 2 in the groin." in picture.caption
    assert "do not press" not in muscle_picture(painted(left=["arch"]), MUSCLE).svg


def test_pain_of_the_other_leg_is_not_drawn_as_pain_of_this_muscle():
    caption = muscle_picture(painted(left=["arch"], right=["knee-back"]), MUSCLE).caption

    assert "you feel it): the arch of the foot." in caption


def test_a_muscle_without_a_known_pattern_shows_the_pain_and_says_so():
    person = replace(painted(left=["arch"]), muscle_details=(detail("lumbricals-foot"),))
    caption = muscle_picture(person, replace(MUSCLE, id="lumbricals-foot")).caption

    assert "No typical pattern is drawn" in caption
    assert "Hatched (you feel it): the arch of the foot." in caption
    assert "not typical" not in caption


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_leg_is_drawn_above_its_name_and_mirrored_as_it_is_seen(side):
    person = painted(**{side: ["low-back", "groin"]})
    person = replace(person, muscle_details=(detail("quadratus-lumborum"),))
    root = ElementTree.fromstring(muscle_picture(person, replace(MUSCLE, id="quadratus-lumborum", side=side)).svg)
    words = [(node.text, float(node.get("x"))) for node in root.iter(f"{SVG}text") if node.get("letter-spacing")]
    panels = root.findall(f"{SVG}g[@class='fig-view']")

    assert [word for word, _ in words] == ["RIGHT", "LEFT", "LEFT", "RIGHT"]  # from the front, then from behind
    assert [x for _, x in words] == sorted(x for _, x in words)
    for panel, names in zip(panels, (dict(words[:2]), dict(words[2:])), strict=True):
        start = float(re.search(r"[\d.]+", panel.get("transform"))[0])
        leg = next(node for node in panel if node.find(f"{SVG}g") is not None)
        points = [start + float(node.get("cx")) for node in panel.iter(f"{SVG}circle")]
        this = names.pop(side.upper())
        (other,) = names.values()
        assert ("scale(-1 1)" in leg.get("transform")) is (this < other)
        assert all(abs(x - this) < abs(x - other) for x in points)


def test_pain_of_which_the_side_was_not_said_is_drawn_on_both_legs():
    picture = muscle_picture(painted(unsaid=["arch"]), replace(MUSCLE, side="unsaid"))

    assert picture.caption.startswith("Side not said, so on both legs: ")
    assert picture.svg.count(">LEFT<") == picture.svg.count(">RIGHT<") == 2


def test_the_picture_of_the_pain_names_every_painted_zone_by_leg():
    answers = Answers(pain={"left": frozenset({"arch", "groin"}), "right": frozenset({"knee-front"})})
    caption = pain_picture(assess(rule_base(), answers)).caption

    assert "Left leg: the groin and the arch of the foot." in caption
    assert "Right leg: the front of the knee." in caption


def test_a_picture_of_no_pain_says_that_none_was_painted():
    assert pain_picture(painted()).caption == "No pain was painted."


def test_the_blank_body_has_a_numbered_name_for_every_zone_and_its_number_on_both_legs():
    picture = blank_picture()

    for number, zone in enumerate(rule_base().knowledge.zones, 1):
        seen = sum(zone.id in numbers for numbers in LABELS.values())
        assert f">{zone.says}</text>" in picture.svg
        assert f"{number} {zone.says}" in picture.caption
        assert seen
        assert picture.svg.count(f">{number}</text>") == 2 * seen + 1


@pytest.mark.parametrize("muscle", rule_base().muscle)
def test_the_words_of_a_caption_are_easy_to_read(muscle):
    person = replace(painted(left=["arch", "groin", "calf-lower"]), muscle_details=(detail(muscle),))
    picture = muscle_picture(person, replace(MUSCLE, id=muscle))
    sentences = re.split(r"(?<=[.!?])\s+", f"{picture.caption} {pain_picture(person).caption}")
    with_one_place = [re.sub(r"(: [^;,]+)[;,].*", r"\1.", sentence) for sentence in sentences]

    assert [s for s in with_one_place if textstat.flesch_kincaid_grade(s) > 8] == []


def test_the_name_of_a_picture_is_one_sentence_with_the_muscle_in_plain_words():
    assert PICTURES["muscle"].alt.startswith(capital(MUSCLE.plain_name))
