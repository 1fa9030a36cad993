"""Trade-offs: what sets of weights say, which question to ask next, and what does not fit.

The browser does the same (templates/tradeoffs), operation by operation, so that both ask the same.
"""
