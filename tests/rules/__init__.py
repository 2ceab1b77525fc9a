"""The knowledge and what it means: reading, checking, loading, answer files, the assessment, the safety claims."""
