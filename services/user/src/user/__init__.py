"""Who a person is: account, preferences, subscriptions they told us about."""
