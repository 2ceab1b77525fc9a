"""Drawings of the lower body: what is drawn of a person's pain and of a muscle's pattern, and how."""

from reports.figure.pictures import Picture, blank_picture, muscle_picture, pain_picture

__all__ = ["Picture", "blank_picture", "muscle_picture", "pain_picture"]
