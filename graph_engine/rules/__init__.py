"""Every issue that Knelpunt can report: codes, severities and wording, in one room.

K0xx files and folders (files), sheets and columns (sheets); K1xx cells (cells), dates (dates),
rows (rows); K2xx merging and references (merging), aliases (aliases), data date and goals (goals),
answers (answers); K3xx the network and its dates (network); K40x and K41x settings and a stored
roadmap.json (settings); K43x to K46x files of planning programs (planning_files) and what stands
in them (schedules); K47x calculating them in working time (working_time); K5xx what a shared
version leaves out (sharing).
"""

from graph_engine.issues import Rule
from graph_engine.rules import (
    aliases,
    answers,
    cells,
    dates,
    files,
    goals,
    merging,
    network,
    planning_files,
    rows,
    schedules,
    settings,
    sharing,
    sheets,
    working_time,
)

RULES: dict[str, Rule] = {
    rule.code: rule
    for room in (
        files,
        sheets,
        cells,
        dates,
        rows,
        merging,
        aliases,
        goals,
        answers,
        network,
        settings,
        planning_files,
        schedules,
        sharing,
        working_time,
    )
    for rule in vars(room).values()
    if isinstance(rule, Rule)
}
