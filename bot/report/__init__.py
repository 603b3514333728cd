"""The report: a finished assessment as a document that one hands on."""
