"""Every issue that Knelpunt can report: codes, severities and wording, in one room.

K0xx files (files), K1xx cells (cells), K2xx merging and references (merging),
K3xx the network and its dates (network), K40x and K41x settings and a stored roadmap.json
(settings), K43x to K46x files of planning programs (schedules).
"""

from graph_engine.issues import Rule
from graph_engine.rules import cells, files, merging, network, schedules, settings

RULES: dict[str, Rule] = {
    rule.code: rule
    for room in (files, cells, merging, network, settings, schedules)
    for rule in vars(room).values()
    if isinstance(rule, Rule)
}
