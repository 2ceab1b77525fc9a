"""An assessment as JSON: the contract ``legwise.assessment/1``, and beside it the answer file it was made from."""

from typing import Any

import msgspec

from rules.assessment import Assessment


def json_document(assessment: Assessment, answer_file: str) -> bytes:
    """Write the assessment; ``answer_file`` is added where there is one."""
    entries: dict[str, Any] = msgspec.structs.asdict(assessment)
    if answer_file:
        entries["answer_file"] = answer_file
    return indented(entries)


def indented(value: Any) -> bytes:
    """Write a value as JSON for people as well."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
