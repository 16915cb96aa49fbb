"""All problems, by code."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.catalogue.problems import (
    addin,
    building,
    cells,
    codes,
    costs,
    doctor,
    excel,
    exclusivity,
    files,
    imports,
    payments,
    reports,
    rights,
    saving,
    sharing,
    taking,
    terms,
    workbook,
)

PROBLEMS: dict[str, Problem] = {
    one.code: one
    for module in (
        cells,
        imports,
        codes,
        workbook,
        reports,
        files,
        terms,
        rights,
        exclusivity,
        payments,
        costs,
        doctor,
        saving,
        sharing,
        taking,
        excel,
        addin,
        building,
    )
    for one in vars(module).values()
    if isinstance(one, Problem)
}
