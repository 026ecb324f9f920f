"""Speed and memory, printed as ratios within one run so that machines can be compared."""
