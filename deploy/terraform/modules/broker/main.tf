locals {
  # Quorum queues, on which every promise about events rests, need 3.13 or newer; compose runs 4.1.
  engine_version = "4.2"
  administrator  = "penny"
}

# The provider has no write-only argument for a broker's user, so this one password is in the state.
# It reaches nothing but the broker, which only tasks reach; services have users of their own.
data "aws_secretsmanager_random_password" "administrator" {
  password_length     = 40
  exclude_punctuation = true
}

resource "aws_mq_broker" "this" {
  broker_name                = var.name
  engine_type                = "RabbitMQ"
  engine_version             = local.engine_version
  host_instance_type         = var.size.instance_type
  deployment_mode            = var.size.clustered ? "CLUSTER_MULTI_AZ" : "SINGLE_INSTANCE"
  subnet_ids                 = var.size.clustered ? var.subnet_ids : slice(var.subnet_ids, 0, 1)
  security_groups            = [var.security_group_id]
  publicly_accessible        = false
  auto_minor_version_upgrade = true

  user {
    username = local.administrator
    password = data.aws_secretsmanager_random_password.administrator.random_password
  }

  encryption_options {
    kms_key_id        = var.kms_key_arn
    use_aws_owned_key = false
  }

  logs {
    general = true
  }

  maintenance_window_start_time {
    day_of_week = "SUNDAY"
    time_of_day = "03:30"
    time_zone   = "UTC"
  }

  lifecycle {
    # Read anew at each plan; the broker keeps the first.
    ignore_changes = [user]
  }
}

resource "aws_secretsmanager_secret" "administrator" {
  name_prefix = "${var.name}/broker-administrator-"
  description = "RabbitMQ's administrator: makes the services' users, used by nothing else"
  kms_key_id  = var.kms_key_arn
}

resource "aws_secretsmanager_secret_version" "administrator" {
  secret_id                = aws_secretsmanager_secret.administrator.id
  secret_string_wo_version = 1
  secret_string_wo = jsonencode({
    username = local.administrator
    password = data.aws_secretsmanager_random_password.administrator.random_password
  })
}
