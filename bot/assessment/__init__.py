"""How the self-assessment speaks: questions, summary and result as blocks of a reply."""
