"""``python -m baocao_gen.cli``: the command line where no command was installed."""

from baocao_gen.cli import main

main()
