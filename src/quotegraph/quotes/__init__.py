"""What a marked span is, and what more is to be said of a quote: flags, medium, evidence."""
