"""What reports: cues, their subjects, and the frame that says who speaks to whom."""
