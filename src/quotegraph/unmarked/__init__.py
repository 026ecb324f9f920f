"""Speech without quotation marks: indirect, free indirect and reported."""
