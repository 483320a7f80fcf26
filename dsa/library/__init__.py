"""Finds and reads content: folders in, strict YAML and front matter, a `Catalogue` out. Knows no facts."""
