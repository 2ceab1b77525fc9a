"""The shell: it infers, weighs, covers, explains and asks. It holds no medical word and imports nothing of ours."""
