"""CPU time of ``cermat --help`` and of ``cermat rules``, beside that of the bare interpreter in the same run.

    python tests/bench/startup.py [repeats]

Prints the least of each (seconds of user and system time) and their ratio.
"""

from __future__ import annotations

import resource
import subprocess
import sys

COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "cermat --help": ["-c", "from audit.cli import main; main(['--help'])"],
    "cermat rules": ["-c", "from audit.cli import main; main(['rules'])"],
}


def cpu(arguments: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(repeats: int = 5) -> None:
    least = {name: min(cpu(arguments) for _ in range(repeats)) for name, arguments in COMMANDS.items()}
    bare = least["python -c pass"]
    for name, seconds in least.items():
        print(f"{name:16} {seconds:.3f} s CPU  {seconds / bare:5.1f} x")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
