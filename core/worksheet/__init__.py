"""The worksheet: staff and purchases as a company wrote them in a spreadsheet, row by row."""
