"""Drafts interagency data-sharing agreements, with the law and the reasons."""
