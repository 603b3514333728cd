"""What one takes along: the report and the spreadsheet."""
