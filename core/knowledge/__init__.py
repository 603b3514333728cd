"""First-line answers: short topics in plain words, each with its source and date."""
