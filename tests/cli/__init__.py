"""The commands and the interview, through a process as a person would start it."""
