"""What tests of every service share: token issuers, captured events, route policy."""
