"""Where a number comes from: overall value → node → value → curve → raw figure → file and line.

`values.py` goes down the value tree, `figures.py` from a raw figure to whose figures it is made of,
and `written.py` to where these stand. Nothing is worked out anew: every figure of a trace is read
off what the results were made from, and adds up to them.
"""
