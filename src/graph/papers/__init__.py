"""Documents on paper: PDF by typst, from data that a viewer was given; it knows no graph and asks nothing."""
