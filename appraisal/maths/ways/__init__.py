"""Who is first under every way of counting, as functions of arrays: numpy only."""
