"""The application: click commands and the terminal interview, on top of reports, rules and engine."""

from typing import Final

__version__: Final = "0.1.0"
