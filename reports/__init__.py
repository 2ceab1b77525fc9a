"""What the assessment says, put into words and onto a page: text, HTML and JSON. Imports rules and engine only."""
