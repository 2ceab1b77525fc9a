"""The answer file that a report carries, found again in each format."""

import base64
import binascii
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from rules.answer_file import MOST_BYTES

MOST_REPORT_BYTES: Final = 20_000_000
YAML: Final = "application/yaml"
_HTML: Final = re.compile(rb'<script type="application/json" id="answer-file">(.*?)</script>', re.DOTALL)
_TEXT: Final = re.compile(r"^  legwise: 1$", re.MULTILINE)
_PDF_FILE: Final = re.compile(
    rb"\d+ \d+ obj\s*<<((?:(?!endobj)(?!stream).)*?/EmbeddedFile.*?)>>\s*stream\r?\n", re.DOTALL
)
_PDF_LENGTH: Final = re.compile(rb"/Length (\d+)")


@dataclass(frozen=True, slots=True)
class Carried:
    """What a report is, and the answer file in it."""

    format: str
    answer_file: str


def carried(report: bytes) -> Carried | None:
    """Find the answer file in a report of any format, or give None."""
    for format, reader in _READERS.items():
        for found in reader(report):
            return Carried(format, found)
    return None


def _from_pdf(report: bytes) -> Iterator[str]:
    """Read the attached file: the one stream of its kind, whole or deflated."""
    if not report.startswith(b"%PDF-"):
        return
    for match in _PDF_FILE.finditer(report):
        length = _PDF_LENGTH.search(match[1])
        stream = report[match.end() : match.end() + int(length[1])] if length else b""
        if b"/FlateDecode" in match[1]:
            try:
                stream = zlib.decompressobj().decompress(stream, MOST_BYTES)
            except zlib.error:
                continue
        yield from _as_text(stream)


def _from_html(report: bytes) -> Iterator[str]:
    for match in _HTML.finditer(report):
        yield from (text for text in _json(match[1]) if isinstance(text, str))


def _from_json(report: bytes) -> Iterator[str]:
    for document in _json(report):
        if isinstance(document, dict) and isinstance(document.get("answer_file"), str):
            yield document["answer_file"]


def _from_fhir(report: bytes) -> Iterator[str]:
    for attachment in _attachments(next(_json(report), None)):
        if attachment.get("contentType") == YAML and isinstance(attachment.get("data"), str):
            try:
                yield from _as_text(base64.b64decode(attachment["data"], validate=True))
            except binascii.Error:
                continue


def _attachments(node: Any) -> Iterator[dict[str, Any]]:
    """Walk every attachment of every resource."""
    waiting = [node]
    while waiting:
        match waiting.pop():
            case {"attachment": dict(attachment)}:
                yield attachment
            case dict(entries):
                waiting.extend(entries.values())
            case list(items):
                waiting.extend(items)


def _from_text(report: bytes) -> Iterator[str]:
    """Read the last section of a text report, less the margin of its lines."""
    for text in _as_text(report):
        begins = [match.start() for match in _TEXT.finditer(text)]
        if begins:
            yield re.sub(r"^  ", "", text[begins[-1] :], flags=re.MULTILINE)


def _json(content: bytes) -> Iterator[Any]:
    try:
        yield msgspec.json.decode(content)
    except (msgspec.DecodeError, RecursionError):
        return


def _as_text(content: bytes) -> Iterator[str]:
    try:
        yield content.decode()
    except UnicodeDecodeError:
        return


_READERS: Final[dict[str, Callable[[bytes], Iterator[str]]]] = {
    "pdf": _from_pdf,
    "html": _from_html,
    "fhir": _from_fhir,
    "json": _from_json,
    "text": _from_text,
}
