"""`legwise rules check`: the knowledge is right, or every problem stands with its file, line and column."""

import shutil

from tests.cli.running import ROOT, good, legwise


def _copy(tmp_path):
    folder = tmp_path / "knowledge"
    for path in (ROOT / "rules").rglob("*.yaml"):
        place = folder / path.relative_to(ROOT / "rules")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)
    return folder


def test_the_rule_base_is_right_and_its_parts_are_counted():
    said = good("rules", "check")
    assert said.startswith("The rule base ")
    for part in ("muscles", "conditions", "danger rules", "findings", "cautions", "sources"):
        assert part in said


def test_a_copy_of_it_elsewhere_is_right_too(tmp_path):
    assert good("rules", "check", _copy(tmp_path)) == good("rules", "check")


def test_every_problem_of_a_broken_copy_is_told_at_once_where_it_stands(tmp_path):
    folder = _copy(tmp_path)
    screen, zones = folder / "screens/10-whole-body.yaml", folder / "zones.yaml"
    screen.write_text(screen.read_text().replace("- chest-pain", "- chest-pian"))
    zones.write_text(zones.read_text().replace("id: calf-lower,", "id: calf-lowr,"))
    done = legwise("rules", "check", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{folder}/screens/10-whole-body.yaml:" in done.stderr
    assert "Did you mean 'chest-pain'?" in done.stderr
    assert f"{folder}/conditions/achilles-tendinopathy.yaml:" in done.stderr
    assert "Did you mean 'calf-lowr'?" in done.stderr
    assert "Traceback" not in done.stderr
