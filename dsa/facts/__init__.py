"""An `Intake` in, a `FactSheet` out: each fact with its origin. Reads neither clock nor disk."""
