"""What the ribbon runs."""


def run(control: str) -> None:
    """Do what a button of the ribbon is for; once the program is loaded, nothing is raised into Excel."""
    from creatorsheet.macros.pressed import pressed  # noqa: PLC0415  it is loaded when a button is pressed

    pressed(control)
