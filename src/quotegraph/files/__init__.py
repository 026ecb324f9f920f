"""Articles and records in files: text, pages, tables, packed or not, read and written whole."""
