"""What the user service hears."""

from shared.messaging.subscriptions import Subscriptions
from user.bootstrap import App

subscriptions: Subscriptions[App] = Subscriptions()
