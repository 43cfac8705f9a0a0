"""The workbook that partners fill in."""
