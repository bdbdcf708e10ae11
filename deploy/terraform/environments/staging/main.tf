# As small as it goes: one zone's NAT, single servers, Stripe's test mode.
module "platform" {
  source = "../../modules/platform"

  name                     = "penny-staging"
  domain                   = var.domain
  zone_name                = var.zone_name
  images                   = var.images
  permissions_boundary_arn = var.permissions_boundary_arn
  runbooks_url             = var.runbooks_url
  alarm_email              = var.alarm_email
  models                   = var.models
  stripe                   = { price_id = var.stripe_price_id, livemode = false }
  mail                     = var.mail
  credentials_version      = var.credentials_version

  monthly_budget_usd = 500
  protected          = false
  log_retention_days = 30
  network            = { cidr = "10.50.0.0/16", zone_count = 2, nat_gateway_per_zone = false }
  database = {
    instance_class        = "db.t4g.medium"
    storage_gb            = 20
    max_storage_gb        = 100
    backup_retention_days = 7
    multi_az              = false
    max_connections       = 400
  }
  broker = { instance_type = "mq.m7g.medium", clustered = false }
  cache  = { node_type = "cache.t4g.micro", node_count = 1 }
  services = {
    user      = { cpu = 256, memory = 1024, api_min = 1, api_max = 2, worker_min = 1, worker_max = 1 }
    documents = { cpu = 512, memory = 2048, api_min = 1, api_max = 2, worker_min = 1, worker_max = 2, queue_depth = 50, p95_seconds = 3 }
    catalog   = { cpu = 512, memory = 2048, api_min = 1, api_max = 2, worker_min = 1, worker_max = 1 }
    chat      = { cpu = 256, memory = 1024, api_min = 1, api_max = 2, worker_min = 1, worker_max = 1, p95_seconds = 3 }
    billing   = { cpu = 256, memory = 1024, api_min = 1, api_max = 2, worker_min = 1, worker_max = 1 }
  }
}
