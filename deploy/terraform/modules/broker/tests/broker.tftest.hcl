# terraform test: no account is asked, the provider is a mock.
mock_provider "aws" {}

variables {
  name              = "penny-test"
  subnet_ids        = ["subnet-1", "subnet-2", "subnet-3"]
  security_group_id = "sg-1"
  kms_key_arn       = "arn:aws:kms:us-east-1:123456789012:key/1"
}

run "a_single_node_takes_one_subnet" {
  command = plan

  variables {
    size = { instance_type = "mq.m7g.medium", clustered = false }
  }

  assert {
    condition     = aws_mq_broker.this.deployment_mode == "SINGLE_INSTANCE" && length(aws_mq_broker.this.subnet_ids) == 1
    error_message = "Amazon MQ refuses a single node with more than one subnet."
  }
}

run "a_cluster_takes_them_all_and_nobody_outside_reaches_it" {
  command = plan

  variables {
    size = { instance_type = "mq.m7g.large", clustered = true }
  }

  assert {
    condition     = length(aws_mq_broker.this.subnet_ids) == 3 && !aws_mq_broker.this.publicly_accessible
    error_message = "A cluster lives in every zone, and is private."
  }
}

run "an_instance_that_cannot_run_rabbitmq_4_is_refused" {
  command = plan

  variables {
    size = { instance_type = "mq.t3.micro", clustered = false }
  }

  expect_failures = [var.size]
}
