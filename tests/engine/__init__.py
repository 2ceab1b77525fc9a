"""The engine on its own, on a rule base about bicycles."""
