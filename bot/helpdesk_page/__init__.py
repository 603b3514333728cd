"""The page `/helpdesk`: colleagues sign in, answer questions, and administer applications."""
