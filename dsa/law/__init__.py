"""A `FactSheet` and a day in, `Rulings` out: per flow and data set, which laws attach and which way is open."""
