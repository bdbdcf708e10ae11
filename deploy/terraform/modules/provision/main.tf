# One task, run to its end: schemas and roles in Postgres, users in RabbitMQ, one for each service.
# It alone ever holds the master's and the administrator's password.
data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

data "aws_iam_policy_document" "execution" {
  #checkov:skip=CKV_AWS_111:ecr:GetAuthorizationToken takes no resource
  #checkov:skip=CKV_AWS_356:ecr:GetAuthorizationToken takes no resource
  statement {
    sid       = "SignInToTheRegistry"
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"]
  }

  statement {
    sid       = "PullOurImages"
    actions   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:BatchCheckLayerAvailability"]
    resources = ["arn:aws:ecr:*:${data.aws_caller_identity.current.account_id}:repository/penny/*"]
  }

  statement {
    sid       = "ReadSecrets"
    actions   = ["secretsmanager:GetSecretValue"]
    resources = var.secret_arns
  }

  statement {
    sid       = "OpenSecrets"
    actions   = ["kms:Decrypt"]
    resources = [var.kms_key_arn]
  }

  statement {
    sid       = "WriteOwnLog"
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.this.arn}:*"]
  }
}

resource "aws_iam_role" "execution" {
  name                 = "${var.name}-provision-execution"
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  permissions_boundary = var.permissions_boundary_arn
}

resource "aws_iam_role_policy" "execution" {
  name   = "start"
  role   = aws_iam_role.execution.id
  policy = data.aws_iam_policy_document.execution.json
}

# The code itself calls no AWS API.
resource "aws_iam_role" "task" {
  name                 = "${var.name}-provision-task"
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  permissions_boundary = var.permissions_boundary_arn
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/${var.name}/provision"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.kms_key_arn
}

locals {
  secrets = merge(var.connections, {
    DATABASE_MASTER      = var.database.master_secret_arn
    BROKER_ADMINISTRATOR = var.broker.administrator_secret_arn
  })
}

resource "aws_ecs_task_definition" "this" {
  family                   = "${var.name}-provision"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn

  container_definitions = jsonencode([{
    name                   = "provision"
    image                  = var.image
    essential              = true
    user                   = "10001"
    readonlyRootFilesystem = true
    linuxParameters        = { initProcessEnabled = true, capabilities = { drop = ["ALL"] } }
    environment = [
      { name = "BROKER_MANAGEMENT_URL", value = var.broker.management_url },
      { name = "DATABASE_ADDRESS", value = var.database.address },
      { name = "PGSSLMODE", value = "verify-full" },
      { name = "PGSSLROOTCERT", value = "/etc/ssl/rds.pem" },
    ]
    secrets = [for key in sort(keys(local.secrets)) : { name = key, valueFrom = local.secrets[key] }]
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.this.name
        awslogs-region        = data.aws_region.current.region
        awslogs-stream-prefix = "provision"
      }
    }
  }])

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }
}

resource "terraform_data" "run" {
  triggers_replace = [aws_ecs_task_definition.this.arn, var.passwords_written]

  provisioner "local-exec" {
    command = "${path.module}/../../run_task.sh"

    environment = {
      AWS_REGION      = data.aws_region.current.region
      CLUSTER         = var.cluster_arn
      TASK_DEFINITION = aws_ecs_task_definition.this.arn
      SUBNETS         = join(",", var.network.subnet_ids)
      SECURITY_GROUP  = var.network.security_group_id
    }
  }

  depends_on = [aws_iam_role_policy.execution]
}
