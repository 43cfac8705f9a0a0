"""The answers that partners wrote in their return workbook, put where the questions were."""
