"""What `doctor` looks for: pure rules about what was found on the machine."""
