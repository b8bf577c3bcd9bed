"""The bytes of a .docx ↔ its parts, with suspicion."""
