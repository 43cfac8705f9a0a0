"""The page's own texts, a module per view; those other outputs use too stand in labels_files."""

from outputs.labels.files import Text
from outputs.labels.page import (
    bottlenecks,
    calendar,
    details,
    doubts,
    findings,
    frame,
    matrix,
    method,
    network,
    overview,
    paths,
    share,
    table,
    what_if,
)

PAGE: dict[str, Text] = {
    key: text
    for view in (
        frame,
        overview,
        network,
        paths,
        doubts,
        calendar,
        bottlenecks,
        findings,
        matrix,
        table,
        method,
        details,
        what_if,
        share,
    )
    for key, text in view.TEXTS.items()
}
