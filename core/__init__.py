"""What Laddermaat decides: pure rules, without input, output or a clock."""
