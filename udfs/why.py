"""Cell functions of the chapter 'why', written by `creatorsheet gen` from catalogue/functions."""

from __future__ import annotations

from xlwings import arg, func, ret

from creatorsheet.app.cells.answer import answer


@func(category="CreatorSheet")
@arg("asked", "raw", doc="The function's name, such as CS_CPM or CPM; one for all cells.")
@arg("arg1", "raw", doc="What you gave the function as argument 1.")
@arg("arg2", "raw", doc="What you gave the function as argument 2.")
@arg("arg3", "raw", doc="What you gave the function as argument 3.")
@arg("arg4", "raw", doc="What you gave the function as argument 4.")
@arg("arg5", "raw", doc="What you gave the function as argument 5.")
@arg("arg6", "raw", doc="What you gave the function as argument 6.")
@arg("arg7", "raw", doc="What you gave the function as argument 7.")
@arg("arg8", "raw", doc="What you gave the function as argument 8.")
@arg("arg9", "raw", doc="What you gave the function as argument 9.")
@ret("raw")
def CS_WHY(asked, arg1=None, arg2=None, arg3=None, arg4=None, arg5=None, arg6=None, arg7=None, arg8=None, arg9=None):
    """Why a function shows a blank or an error, cell by cell; blank where it shows a figure. Give its name and then what you gave it: =CS_WHY(\"CPM\", cost, views)."""
    return answer("WHY", asked, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9)
