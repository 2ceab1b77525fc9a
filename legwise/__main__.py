"""Run Legwise as ``python -m legwise``."""

from legwise.cli import main

main()
