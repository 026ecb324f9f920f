"""What `display` and `page` make HTML with: highlights, templates, the data of a page."""
