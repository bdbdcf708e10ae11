data "aws_region" "current" {}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/${var.name}/${var.service}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.kms_key_arn
}

locals {
  logs = {
    for container in ["api", "worker", "job", "collector"] : container => {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.this.name
        awslogs-region        = data.aws_region.current.region
        awslogs-stream-prefix = container
      }
    }
  }

  settings = merge(var.environment, {
    # RDS signs with a root of its own; the image carries it.
    PGSSLMODE     = "verify-full"
    PGSSLROOTCERT = "/etc/ssl/rds.pem"
  })

  # As in compose: no root, no capabilities, nothing writable but /tmp.
  ours = {
    image                  = var.image
    essential              = true
    user                   = "10001"
    readonlyRootFilesystem = true
    privileged             = false
    stopTimeout            = 30 # a process finishes what is running within twenty seconds
    environment            = [for key in sort(keys(local.settings)) : { name = key, value = local.settings[key] }]
    secrets                = [for key in sort(keys(var.secrets)) : { name = key, valueFrom = var.secrets[key] }]
    mountPoints            = [{ sourceVolume = "tmp", containerPath = "/tmp", readOnly = false }]
    linuxParameters        = { initProcessEnabled = true, capabilities = { drop = ["ALL"] } }
  }

  # Not essential: a service goes on without its telemetry.
  collector = {
    name                   = "collector"
    image                  = var.collector.image
    essential              = false
    readonlyRootFilesystem = true
    cpu                    = 64
    memoryReservation      = 128
    environment            = [{ name = "AOT_CONFIG_CONTENT", value = var.collector.config }]
    healthCheck            = { command = ["CMD", "/healthcheck"], interval = 10, timeout = 5, retries = 3 }
    logConfiguration       = local.logs.collector
  }

  containers = {
    api = [
      merge(local.ours, {
        name             = "api"
        command          = ["python", "-m", "${var.service}.main"]
        portMappings     = [{ name = var.service, containerPort = var.port, protocol = "tcp", appProtocol = "http" }]
        logConfiguration = local.logs.api
        healthCheck = {
          # Alive, not ready: a lost database must take a task out of rotation, not restart it.
          command = [
            "CMD", "python", "-c",
            "import urllib.request; urllib.request.urlopen('http://127.0.0.1:${var.port}/api/health', timeout=4)",
          ]
          interval    = 10
          timeout     = 5
          retries     = 3
          startPeriod = 60
        }
      }),
      local.collector,
    ]
    worker = [
      merge(local.ours, {
        name             = "worker"
        command          = ["python", "-m", "${var.service}.worker"]
        logConfiguration = local.logs.worker
      }),
      local.collector,
    ]
    migrate = [
      merge(local.ours, {
        name             = "migrate"
        command          = ["python", "-m", "shared.migrate", var.service]
        logConfiguration = local.logs.job
      }),
    ]
  }
}

resource "aws_ecs_task_definition" "this" {
  for_each = local.containers

  family                   = "${var.name}-${var.service}-${each.key}"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.size.cpu
  memory                   = var.size.memory
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn
  container_definitions    = jsonencode(each.value)

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }

  volume {
    name = "tmp"
  }
}
