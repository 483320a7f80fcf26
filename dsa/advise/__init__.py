"""Rulings and plan in, `Documents` for people out."""
