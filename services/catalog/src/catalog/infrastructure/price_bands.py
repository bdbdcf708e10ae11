"""Prices in a few steps, so that what is cheap can be looked for where it is cheap."""

# Upper ends of the price bands in an item's own currency; the first holds what is free.
PRICE_STEPS = (0.01, 3, 6, 10, 15, 20, 30, 45, 70, 120, 250)
# The last band of what is cheap: less than six.
CHEAP_BAND = 2
PRICE_BAND = f"width_bucket(LEAST(usual_cost, lowest_other_cost), ARRAY{[*PRICE_STEPS]}::numeric[])"
