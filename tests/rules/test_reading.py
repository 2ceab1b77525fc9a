"""YAML as it is read: plain values with their places, and a clear refusal of all that is not plain."""

import pytest

from rules.reading import Unreadable, read_text


def _read(text: str | bytes):
    return read_text(text.encode() if isinstance(text, str) else text, "case.yaml").top.plain()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("7", 7),
        ("-3", -3),
        ("2.5", 2.5),
        ("-0.5", -0.5),
        ("true", True),
        ("false", False),
        ("null", None),
        ("", None),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("off", "off"),
        ("~", "~"),
        ("010", "010"),
        ("0x1f", "0x1f"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("1e3", "1e3"),
        (".5", ".5"),
        (".inf", ".inf"),
        ("+1", "+1"),
        ("2026-11-22", "2026-11-22"),
        ("True", "True"),
        ("'7'", "7"),
        ('""', ""),
        ("12345678901234567890", "12345678901234567890"),
    ],
)
def test_a_scalar_is_text_unless_it_is_plainly_a_number_or_a_truth(written, value):
    """No, on, 010, 1:30 and dates stay text; only integers, decimals, true, false and null do not."""
    read = _read(f"a: {written}\n")["a"]
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("a: [1, 2\nb: 3\n", 2, 2, "is not YAML"),
        ("a: 1\n\tb: 2\n", 2, 1, "is not YAML"),
        ("a: &x 1\nb: *x\n", 1, 4, "the anchor '&x' is not read"),
        ("a: 1\nb: *x\n", 2, 4, "the alias '*x' is not read"),
        ("a: !!python/object:os.system 1\n", 1, 4, "the tag 'tag:yaml.org,2002:python/object:os.system' is not read"),
        ("a: !!str 1\n", 1, 4, "the tag 'tag:yaml.org,2002:str' is not read"),
        ("a: !own [1]\n", 1, 4, "the tag '!own' is not read"),
        ("a: 1\nb: 2\na: 3\n", 3, 1, "'a' stands twice, first near line 1"),
        ("x: {b: 1, b: 2}\n", 1, 11, "'b' stands twice"),
        ("? [a]\n: 1\n", 1, 3, "a name was expected here"),
        ("{[a]: 1}\n", 1, 2, "a name was expected here"),
        ("*x : 1\n", 1, 1, "a name was expected here"),
        ("a: 1\n---\nb: 2\n", 2, 1, "a second document begins here"),
        ("", 1, 1, "is empty"),
        ("# only a remark\n", 1, 1, "is empty"),
        ("a: " + "[" * 40 + "]" * 40, 1, 28, "more than 24 levels deep"),
        (b"a: 1\nb: \xff\xfe\n", 2, 1, "is not UTF-8 text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", 1, 1, "is not UTF-8 text"),
        ("a: 1\nb: \x00\n", 2, 1, "holds a character that YAML does not allow"),
    ],
)
def test_what_is_not_plain_is_refused_at_its_place(text, line, column, says):
    """File, line, column, what is wrong there, and what to try."""
    with pytest.raises(Unreadable) as refused:
        _read(text)
    problem = refused.value.problem
    assert (problem.file, problem.line, problem.column) == ("case.yaml", line, column)
    assert says in problem.message
    assert problem.hint
    assert str(refused.value) == f"case.yaml:{line}:{column}: {problem.message} {problem.hint}"


def test_an_alias_bomb_never_expands():
    """Ten lines that would be a billion words are refused at the first anchor."""
    bomb = "a0: &a0 [lol]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10))
    with pytest.raises(Unreadable, match="the anchor '&a0'"):
        _read(bomb)


def test_a_mark_at_the_start_of_the_file_is_no_trouble():
    """Editors on Windows write one."""
    assert _read(b"\xef\xbb\xbfa: 1\r\nb: [x]\r\n") == {"a": 1, "b": ["x"]}


def test_a_problem_is_shown_at_the_deepest_place_that_there_is():
    """A path that leads nowhere is shown where it ends."""
    document = read_text(b"a:\n  - b: 1\n", "case.yaml")
    assert (document.problem(("a", 0, "b"), "x").line, document.problem(("a", 0, "b"), "x").column) == (2, 8)
    assert document.problem(("a", 0, "none", "deeper"), "x").line == 2
    assert document.problem(("a", 5), "x").line == 2
    assert document.problem(("nothing",), "x").line == 1
