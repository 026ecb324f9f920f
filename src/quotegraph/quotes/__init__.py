"""What words in quotation marks are, and what else is known of a quote: flags, medium, frame."""
