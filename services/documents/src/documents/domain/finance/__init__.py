"""What a person's lines, pay stubs, receipts and clicks mean for what they can spend on fun.

`analysis.analyse` is the way in: a `records.Ledger` and the time now, to an `analysis.Analysis`
in which every figure carries the lines it was made of. Nothing here does I/O.
"""
