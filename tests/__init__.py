"""What Legwise promises, by kind of promise. A package, because experta installs a package called ``tests`` too."""
