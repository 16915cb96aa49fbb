"""All problems, by code."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.catalogue.problems import (
    addin,
    approvals,
    audit,
    budget,
    building,
    cells,
    codes,
    costs,
    doctor,
    excel,
    exclusivity,
    files,
    identity,
    imports,
    mix,
    payments,
    prices,
    reports,
    rights,
    saving,
    sharing,
    taking,
    terms,
    texts,
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
        approvals,
        audit,
        texts,
        prices,
        budget,
        identity,
        mix,
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
