"""Commands: python -m deploy.local --help"""

from deploy.local.commands import main

main()
