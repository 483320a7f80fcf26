"""The nouns that every stage shares: frozen, no input or output, no logic but what a noun knows of itself."""
