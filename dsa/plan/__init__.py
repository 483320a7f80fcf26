"""Rulings and outlines in, a `Plan` out: which instruments, which clause in which slot, and why. Fills no words."""
