"""The page `/helpdesk`: colleagues sign in, and administer applications."""
