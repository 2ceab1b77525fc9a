"""What a report promises, through `render` only."""
