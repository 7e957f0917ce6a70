"""What makes the pages, the manual pages and the pictures; none of it ships."""
