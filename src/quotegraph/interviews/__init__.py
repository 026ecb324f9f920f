"""Interviews and transcripts, which quote without marks: labels, questions, answers, turns."""
