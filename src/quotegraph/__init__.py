"""Who said what in German news."""
