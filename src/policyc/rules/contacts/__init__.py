"""Rules about people, departments, agents and bodies to turn to."""
