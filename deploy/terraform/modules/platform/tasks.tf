resource "aws_ecs_cluster" "this" {
  name = var.name

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_service_discovery_http_namespace" "this" {
  name        = var.name
  description = "Where services find each other: http://chat:8000"
}

locals {
  tasks_network = {
    subnet_ids        = module.network.private_subnet_ids
    security_group_id = module.network.security_group_ids["tasks"]
  }
}

module "provision" {
  source = "../provision"

  name        = var.name
  image       = var.images.provision
  cluster_arn = aws_ecs_cluster.this.arn
  network     = local.tasks_network
  database = {
    address           = module.database.address
    master_secret_arn = module.database.master_secret_arn
  }
  broker = {
    management_url           = module.broker.management_url
    administrator_secret_arn = module.broker.administrator_secret_arn
  }
  connections              = module.secrets.passwords
  secret_arns              = concat([module.database.master_secret_arn, module.broker.administrator_secret_arn], module.secrets.connection_arns)
  passwords_written        = module.secrets.written
  kms_key_arn              = module.encryption.key_arn
  permissions_boundary_arn = var.permissions_boundary_arn
  log_retention_days       = var.log_retention_days
}

module "service" {
  source   = "../service"
  for_each = local.platform.services

  name                     = var.name
  service                  = each.key
  image                    = var.images.service
  cluster                  = { arn = aws_ecs_cluster.this.arn, name = aws_ecs_cluster.this.name }
  namespace_arn            = aws_service_discovery_http_namespace.this.arn
  network                  = local.tasks_network
  target_group             = module.gateway.target_groups[each.key]
  port                     = local.platform.task_port
  environment              = local.environment[each.key]
  secrets                  = module.secrets.settings[each.key]
  secret_arns              = module.secrets.secret_arns[each.key]
  kms_key_arn              = module.encryption.key_arn
  policies                 = lookup(local.policies, each.key, {})
  permissions_boundary_arn = var.permissions_boundary_arn
  collector                = { image = var.collector_image, config = module.observability.collector_config }
  broker_name              = module.broker.name
  vhost                    = local.platform.vhost
  log_retention_days       = var.log_retention_days
  size                     = var.services[each.key]
  provisioned              = module.provision.done
  jobs                     = lookup(local.jobs, each.key, {})
}

module "observability" {
  source = "../observability"

  name               = var.name
  kms_key_arn        = module.encryption.key_arn
  alarm_email        = var.alarm_email
  runbooks_url       = var.runbooks_url
  monthly_budget_usd = var.monthly_budget_usd
  log_retention_days = var.log_retention_days
  cluster_name       = aws_ecs_cluster.this.name
  load_balancer      = module.gateway.metric_name
  broker             = { name = module.broker.name, vhost = local.platform.vhost }
  cache_name         = module.cache.name
  database = {
    identifier      = module.database.identifier
    storage_gb      = var.database.storage_gb
    max_connections = var.database.max_connections
  }
  services = {
    for service in keys(local.platform.services) : service => {
      # Named here, not asked of the module: it needs the collector's configuration from this one.
      api          = service
      worker       = "${service}-worker"
      target_group = module.gateway.target_groups[service].metric_name
      p95_seconds  = var.services[service].p95_seconds
    }
  }
}

# All tasks at their most, and the old ones beside the new during a deployment, must find a connection.
check "connections" {
  assert {
    condition     = 2 * sum([for service in module.service : service.most_connections]) < 0.8 * var.database.max_connections
    error_message = "The tasks could take more than 80 % of the database's connections."
  }
}
