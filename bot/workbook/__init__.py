"""The workbook: a finished assessment as a spreadsheet that computes the score itself."""
