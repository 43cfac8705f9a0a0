"""Partner workbooks in, one roadmap and a list of issues out.

In the order in which a file goes through them: `files` (which ones), `workbook` and `workbooks/`
(cells), `tables/` (where the tables are, which column is what), `profiles/` (a partner's hints),
`shapes/` (a table's rows as claims), `cells/` and `dates/` (one text, one value), `schedules/`
(plans of Microsoft Project and Primavera), `merging/` (one roadmap), `returned/` (answers).
`intake` runs them all; `template/` writes the workbook that partners fill in. `run` is the work of
one command: its `request` with the `settings` beside the files, read and then analysed.
"""
