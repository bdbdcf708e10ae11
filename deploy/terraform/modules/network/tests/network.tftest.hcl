mock_provider "aws" {
  mock_data "aws_availability_zones" {
    defaults = { names = ["us-east-1a", "us-east-1b", "us-east-1c"] }
  }
}

variables {
  name                     = "penny-test"
  cidr                     = "10.0.0.0/16"
  zone_count               = 3
  nat_gateway_per_zone     = true
  task_port                = 8000
  log_retention_days       = 30
  kms_key_arn              = "arn:aws:kms:us-east-1:123456789012:key/1"
  permissions_boundary_arn = "arn:aws:iam::123456789012:policy/boundary"
}

run "no_two_subnets_overlap_and_each_zone_has_its_way_out" {
  command = plan

  assert {
    condition = length(distinct([
      for subnet in concat(values(aws_subnet.public), values(aws_subnet.private), values(aws_subnet.data)) : subnet.cidr_block
    ])) == 9
    error_message = "Three rings in three zones are nine ranges."
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 3 && length(aws_route.private_out) == 3
    error_message = "The loss of a zone must not take the others' way out."
  }
}

run "staging_shares_one_way_out" {
  command = plan

  variables {
    zone_count           = 2
    nat_gateway_per_zone = false
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 1 && length(aws_route.private_out) == 2
    error_message = "One NAT gateway for all."
  }
}

run "only_tasks_speak_to_the_servers" {
  command = plan

  assert {
    condition = alltrue([
      for rule in values(local.conversations) : rule[0] == "tasks" if contains(["database", "broker", "cache"], rule[1])
    ])
    error_message = "Database, broker and cache hear tasks and nobody else."
  }
}

run "a_range_too_small_is_refused" {
  command = plan

  variables {
    cidr = "10.0.0.0/24"
  }

  expect_failures = [var.cidr]
}
