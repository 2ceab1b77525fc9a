"""The published rule reference: one file per theme, each case a sentence that a clinician can check."""
