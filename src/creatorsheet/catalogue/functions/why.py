"""Why another function shows no figure."""

from __future__ import annotations

from creatorsheet.catalogue.function import Function, Gives, Input, Reads, example

MOST = 9
"""Arguments that a function may have, so that this one can pass them on."""

WHY = Function(
    key="WHY",
    title="Why no figure",
    does="Why a function shows a blank or an error, cell by cell; blank where it shows a figure. Give its name and then "
    'what you gave it: =CS_WHY("CPM", cost, views).',
    inputs=(
        Input("asked", "The function's name, such as CS_CPM or CPM; one for all cells.", Reads.TEXT, whole=True),
        *(
            Input(f"arg{at}", f"What you gave the function as argument {at}.", Reads.ANY, otherwise="")
            for at in range(1, MOST + 1)
        ),
    ),
    gives=Gives.TEXT,
    subject="why",
    examples=(
        example("nothing to divide by", "Views is 0, so there is nothing to divide by.", asked="CPM", arg1=500, arg2=0),
        example("text", "Views is text (12k); type a plain number.", asked="CS_CPM", arg1=500, arg2="12k"),
        example("blank", "Views is blank.", asked="cs.cpm", arg1=500, arg2=None),
        example("a figure needs no reason", None, asked="CS_CPM", arg1=500, arg2=100_000),
        example("too few videos", "Only 3 videos; 5 are needed.", asked="CS_CONSISTENCY", arg1=(1.0, 2.0, 3.0)),
        example("a slip in the name", "There is no function CS_ROAZ; did you mean CS_ROAS?", asked="CS_ROAZ", arg1=500),
        example("no name stays blank", None, asked=None),
    ),
    source="The function itself, asked again",
)
FUNCTIONS: tuple[Function, ...] = (WHY,)
