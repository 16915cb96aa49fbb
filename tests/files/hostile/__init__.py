"""Small hostile files, made when the tests run: each with its name, the verdict it must get, and why."""

from tests.files.hostile.cells import CELLS
from tests.files.hostile.kinds import KINDS
from tests.files.hostile.markup import MARKUP
from tests.files.hostile.relations import RELATIONS
from tests.files.hostile.zips import ZIPS

WORKBOOKS = (*ZIPS, *MARKUP, *RELATIONS, *CELLS)
HOSTILE = (*WORKBOOKS, *KINDS)
