mock_provider "aws" {
  # A policy must be JSON wherever the provider is a mock.
  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }
}

variables {
  name                     = "penny-test"
  service                  = "chat"
  image                    = "123456789012.dkr.ecr.us-east-1.amazonaws.com/penny/service@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  cluster                  = { arn = "arn:aws:ecs:us-east-1:123456789012:cluster/penny-test", name = "penny-test" }
  namespace_arn            = "arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-1"
  network                  = { subnet_ids = ["subnet-1"], security_group_id = "sg-1" }
  target_group             = { arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/x/1", metric_name = "x" }
  port                     = 8000
  environment              = { CHAT_ENVIRONMENT = "production" }
  secrets                  = { CHAT_DATABASE__URL = "arn:aws:secretsmanager:us-east-1:123456789012:secret:x:CHAT_DATABASE__URL::" }
  secret_arns              = ["arn:aws:secretsmanager:us-east-1:123456789012:secret:x"]
  kms_key_arn              = "arn:aws:kms:us-east-1:123456789012:key/1"
  permissions_boundary_arn = "arn:aws:iam::123456789012:policy/boundary"
  collector                = { image = "collector", config = "{}" }
  broker_name              = "penny-test"
  vhost                    = "penny"
  log_retention_days       = 30
  provisioned              = "1"
  size = {
    cpu = 256, memory = 512, api_min = 1, api_max = 2, worker_min = 1, worker_max = 3, queue_depth = 100
  }
}

run "our_containers_write_nowhere_but_tmp_and_hold_no_privilege" {
  command = plan

  assert {
    condition = alltrue([
      for containers in values(local.containers) :
      containers[0].readonlyRootFilesystem && !containers[0].privileged && containers[0].user == "10001" &&
      contains(containers[0].linuxParameters.capabilities.drop, "ALL")
    ])
    error_message = "As in compose: no root, no capabilities, a read-only file system."
  }
}

run "a_service_goes_on_without_its_telemetry" {
  command = plan

  assert {
    condition     = !local.collector.essential
    error_message = "A collector that ends must not end the task."
  }
}

run "a_deployment_that_fails_takes_itself_back" {
  command = plan

  assert {
    condition = alltrue([
      for service in [aws_ecs_service.api, aws_ecs_service.worker] :
      service.deployment_circuit_breaker[0].enable && service.deployment_circuit_breaker[0].rollback
    ])
    error_message = "Both need a circuit breaker with rollback."
  }

  assert {
    condition     = output.most_connections == 8 * 2 + 9 * 3
    error_message = "A pool of eight a process, and one more for each worker's relay."
  }
}

run "an_image_by_tag_is_refused" {
  command = plan

  variables {
    image = "penny/service:latest"
  }

  expect_failures = [var.image]
}

run "a_service_without_a_worker_is_refused" {
  command = plan

  variables {
    size = {
      cpu = 256, memory = 512, api_min = 1, api_max = 2, worker_min = 0, worker_max = 1, queue_depth = 100
    }
  }

  expect_failures = [var.size]
}
