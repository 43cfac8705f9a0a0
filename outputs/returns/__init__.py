"""One return workbook per partner, and what to do with those that were filled in."""
