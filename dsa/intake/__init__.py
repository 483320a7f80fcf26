"""The intake file in, an `Intake` with its lines out, or errors that say file, line, field. Decides nothing."""
