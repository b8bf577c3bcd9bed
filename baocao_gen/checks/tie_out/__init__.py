"""A report's page as it would be printed, and the same report edited in Word → what differs.

``lines`` reads both, ``matching`` finds for each line the one that became of it, ``tokens`` does
the same for the words of two lines, ``verdicts`` says of each figure what became of it, and
``findings`` tells it.
"""
