locals {
  # A task reads its passwords when it starts: new ones need new tasks.
  started_anew = { provisioned = var.provisioned }

  placement = {
    subnets          = var.network.subnet_ids
    security_groups  = [var.network.security_group_id]
    assign_public_ip = false
  }
}

resource "aws_ecs_service" "api" {
  name                               = var.service
  cluster                            = var.cluster.arn
  task_definition                    = aws_ecs_task_definition.this["api"].arn
  launch_type                        = "FARGATE"
  platform_version                   = "LATEST"
  desired_count                      = var.size.api_min
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  health_check_grace_period_seconds  = 60
  availability_zone_rebalancing      = "ENABLED"
  enable_execute_command             = false
  propagate_tags                     = "SERVICE"
  force_new_deployment               = true
  triggers                           = local.started_anew

  # A deployment whose tasks do not become healthy is taken back by itself.
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = local.placement.subnets
    security_groups  = local.placement.security_groups
    assign_public_ip = local.placement.assign_public_ip
  }

  load_balancer {
    target_group_arn = var.target_group.arn
    container_name   = "api"
    container_port   = var.port
  }

  service_connect_configuration {
    enabled   = true
    namespace = var.namespace_arn

    service {
      port_name = var.service

      client_alias {
        dns_name = var.service
        port     = var.port
      }

      # Replies stream for minutes.
      timeout {
        idle_timeout_seconds        = 300
        per_request_timeout_seconds = 0
      }
    }
  }

  lifecycle {
    ignore_changes = [desired_count] # autoscaling's
  }

  depends_on = [aws_iam_role_policy.execution, terraform_data.migrated]
}

resource "aws_ecs_service" "worker" {
  name                               = "${var.service}-worker"
  cluster                            = var.cluster.arn
  task_definition                    = aws_ecs_task_definition.this["worker"].arn
  launch_type                        = "FARGATE"
  platform_version                   = "LATEST"
  desired_count                      = var.size.worker_min
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  availability_zone_rebalancing      = "ENABLED"
  enable_execute_command             = false
  propagate_tags                     = "SERVICE"
  force_new_deployment               = true
  triggers                           = local.started_anew

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = local.placement.subnets
    security_groups  = local.placement.security_groups
    assign_public_ip = local.placement.assign_public_ip
  }

  # A client of the namespace only: nobody calls a worker.
  service_connect_configuration {
    enabled   = true
    namespace = var.namespace_arn
  }

  lifecycle {
    ignore_changes = [desired_count] # autoscaling's
  }

  depends_on = [aws_iam_role_policy.execution, terraform_data.migrated]
}
