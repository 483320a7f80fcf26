"""Rulings and plan in, documents for people out: the memorandum that says what may go, why, and what is missing."""
