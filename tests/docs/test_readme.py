"""README.md and the help screens say what the program does: every command, every option, every command line."""

import re
import shlex
import shutil
import subprocess
import sys

import click
import pytest

from legwise.cli import main
from tests.cli.running import ROOT, environment

README = ROOT / "README.md"
_RUNS = ("legwise", "python -m legwise")
_FENCE = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```", re.MULTILINE | re.DOTALL)


def _commands(command, path=("legwise",)):
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from _commands(inner, (*path, name))
    else:
        yield " ".join(path), command


def _command_lines():
    """Walk the lines of fenced blocks that run Legwise; a block of output, or one that only shows, runs nothing."""
    if not README.exists():
        return
    for fence in _FENCE.finditer(README.read_text()):
        body = fence["body"].replace("\\\n", " ")
        for line in body.splitlines():
            text = line.strip().removeprefix("$ ")
            if fence["kind"] in ("", "sh", "bash", "console", "shell") and text.startswith(_RUNS):
                yield text


def _output_shown(line):
    """Give the output that the page shows below a command line; three dots on a line stand for what is left out."""
    readme = README.read_text()
    start = readme.find(f"$ {line}\n")
    if start < 0:
        return ""
    after = readme[start + len(line) + 3 :]
    return re.split(r"^(?:```|\$ )", after, maxsplit=1, flags=re.MULTILINE)[0]


COMMANDS = dict(_commands(main))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_explains_itself(name):
    command = COMMANDS[name]
    assert command.help, name
    assert command.help.splitlines()[0].endswith((".", ":")), "help is a sentence"
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts[0]}"
            assert "--" in parameter.opts[0]
            assert parameter.help.rstrip("] ").endswith((".", "yaml", ")")), parameter.help


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_stands_in_the_readme(name):
    readme = README.read_text()
    assert name in readme
    for parameter in COMMANDS[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.opts[0] in readme, f"{name} {parameter.opts[0]}"


def test_the_readme_shows_what_an_assessment_and_an_explanation_look_like():
    shown = [line for line in _command_lines() if line.startswith("legwise")]
    assert any(line.startswith("legwise assess --answers") for line in shown)
    assert any(line.startswith("legwise explain") for line in shown)


def test_every_make_target_of_the_readme_stands_in_the_makefile():
    targets = set(
        re.findall(r"\bmake ([a-z]+)\b", " ".join(re.findall(r"`make [^`]*`|^\$ make .*$", README.read_text(), re.M)))
    )
    makefile = (ROOT / "Makefile").read_text()
    assert targets
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """A folder with what the commands of the README name: the examples."""
    folder = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "examples", folder / "examples")
    return folder


@pytest.mark.parametrize("line", list(dict.fromkeys(_command_lines())))
def test_every_command_line_of_the_readme_runs(line, clone):
    """In the order of the page, in one folder, so that a line may use what the line before it wrote."""
    words = shlex.split(line, comments=True)
    first = 1 if words[0] == "legwise" else 3
    unknown = [word for word in words if word.startswith("--") and word.split("=")[0] not in _options()]
    assert unknown == [], "every option that the page types exists"
    asks = words[first : first + 1] == ["assess"] and "--answers" not in words and "--help" not in words
    if asks:
        pytest.skip("an interview needs a person; tests/cli/test_terminal.py holds those")
    shell = line.replace(" ".join(words[:first]), f"{shlex.quote(sys.executable)} -m legwise", 1)
    done = subprocess.run(shell, shell=True, cwd=clone, env=environment(), capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    shown = _output_shown(line)
    if shown:
        pattern = ".*".join(re.escape(part) for part in re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE))
        assert re.fullmatch(pattern, done.stdout.decode(), re.DOTALL), "the output that the page shows is the output"


def _options():
    known = {option for command in COMMANDS.values() for parameter in command.params for option in parameter.opts}
    return known | {"--help", "--version"}


@pytest.mark.parametrize(
    "place",
    sorted(set(re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", README.read_text()))) if README.exists() else [],
)
def test_every_file_that_the_readme_links_to_exists(place):
    assert (ROOT / place).exists()
