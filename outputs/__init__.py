"""An analysis in, what people read out: page, workbooks, pictures, JSON.

`report` writes the whole folder. `view/` turns an analysis into plain values; `layout/` and `svg`
draw the network from them, `page/` makes the HTML page, `export/` PDF, slides, PNG and a planning
file, `explorer/` the free network. `tables/` and `excel/` make the workbook, `returns/` and
`questions/` the workbooks for partners, `terminal/` what a command prints. All texts are in
`labels/`.
"""
