"""An analysis in, what people read out: page, workbooks, pictures, JSON."""
