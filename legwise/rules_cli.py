"""The commands about the rule base, for its authors."""

from pathlib import Path

import click

from legwise.output import write_out


@click.group()
def rules() -> None:
    """Read and check the rule base."""


@rules.command("list")
def rules_list() -> None:
    """List every record of the rule base by kind: id and words."""
    from reports.reference import listing
    from rules.load import rule_base

    write_out(listing(rule_base()), None)


@rules.command("show")
@click.argument("record_id", metavar="ID")
def rules_show(record_id: str) -> None:
    """Show the record ID as written, who uses it, and what rests on it."""
    from legwise.errors import UnknownId
    from reports.reference import names, shown
    from rules.load import rule_base

    base = rule_base()
    if record_id not in names(base):
        raise UnknownId(record_id, names(base))
    write_out(shown(base, record_id), None)


@rules.command("stats")
def rules_stats() -> None:
    """Count records and rules; per region, the rows a person is shown until settled and in all."""
    from reports.reference import stats
    from rules.load import rule_base

    write_out(stats(rule_base()), None)


@rules.command("check")
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def rules_check(folder: Path | None) -> None:
    """Check the rule base (or the one in FOLDER) from its YAML: every problem, with file, line and column."""
    from dataclasses import replace

    from rules.errors import KnowledgeError
    from rules.files import RULES_FOLDER, yaml_files
    from rules.load import check, digest_of

    if folder is not None and not folder.is_dir():
        raise click.BadParameter(f"'{folder}' is not a folder.", param_hint="FOLDER")
    files = yaml_files(folder or RULES_FOLDER)
    try:
        base = check(files, digest_of(files))
    except KnowledgeError as error:
        if folder is None:
            raise
        here = (replace(p, file=str(folder / p.file.removeprefix("rules/"))) for p in error.problems)
        raise KnowledgeError(here) from None
    known = base.knowledge
    click.echo(
        f"The rule base {known.frame.version} is right: "
        f"{len(known.muscles)} muscles, {len(known.conditions)} conditions, "
        f"{len(known.dangers)} danger rules for {len(known.concerns)} concerns, {len(known.findings)} findings, "
        f"{len(known.cautions)} cautions, {len(known.sources)} sources; {len(base.program.rules)} compiled rules."
    )
