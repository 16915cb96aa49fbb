"""What many commands take: the workbook, a campaign, a dry run, an answer in JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Workbook = Annotated[Path, typer.Argument(metavar="BOOK", help="Your campaign workbook.")]
Campaign = Annotated[str, typer.Option("--campaign", metavar="NAME", help="The campaign, by name or id.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON, for other programs (creatorsheet help json).")]
