"""The knowledge and what it means: YAML beside short modules that read, check, compile, assess. Imports engine."""
