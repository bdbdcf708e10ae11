mock_provider "aws" {}

variables {
  name                = "penny-test"
  vpc_id              = "vpc-1"
  subnet_ids          = ["subnet-1", "subnet-2"]
  security_group_id   = "sg-1"
  certificate_arn     = "arn:aws:acm:us-east-1:123456789012:certificate/1"
  task_port           = 8000
  logs_bucket         = "logs"
  deletion_protection = false
  services = {
    chat = { path_rules = [["/api/chat", "/api/chat/*"], ["/v1", "/v1/*"]] }
    user = { path_rules = [["/api/auth", "/api/auth/*"]] }
  }
}

run "every_rule_has_a_place_of_its_own" {
  command = plan

  assert {
    condition = length(distinct(concat(
      [for rule in aws_lb_listener_rule.routes : rule.priority],
      [for rule in aws_lb_listener_rule.health : rule.priority],
      [aws_lb_listener_rule.own_health.priority],
    ))) == 6
    error_message = "Two rules with one priority: the listener refuses the second."
  }

  assert {
    condition     = aws_lb.this.internal
    error_message = "Only CloudFront reaches the gateway, from inside."
  }
}

run "six_patterns_in_a_rule_are_refused" {
  command = plan

  variables {
    services = { chat = { path_rules = [["/1", "/2", "/3", "/4", "/5", "/6"]] } }
  }

  expect_failures = [var.services]
}
