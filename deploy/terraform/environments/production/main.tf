# Survives the loss of a zone: three zones, two of everything that answers people, a broker cluster.
module "platform" {
  source = "../../modules/platform"

  name                     = "penny-production"
  domain                   = var.domain
  zone_name                = var.zone_name
  images                   = var.images
  permissions_boundary_arn = var.permissions_boundary_arn
  runbooks_url             = var.runbooks_url
  alarm_email              = var.alarm_email
  models                   = var.models
  stripe                   = { price_id = var.stripe_price_id, livemode = true }
  mail                     = var.mail
  credentials_version      = var.credentials_version

  monthly_budget_usd = 2500
  protected          = true
  log_retention_days = 365
  network            = { cidr = "10.60.0.0/16", zone_count = 3, nat_gateway_per_zone = true }
  database = {
    instance_class        = "db.m8g.xlarge"
    storage_gb            = 100
    max_storage_gb        = 1000
    backup_retention_days = 30
    multi_az              = true
    max_connections       = 1200
  }
  broker = { instance_type = "mq.m7g.large", clustered = true }
  cache  = { node_type = "cache.t4g.small", node_count = 2 }
  services = {
    user      = { cpu = 512, memory = 1024, api_min = 2, api_max = 6, worker_min = 2, worker_max = 4 }
    documents = { cpu = 1024, memory = 4096, api_min = 2, api_max = 6, worker_min = 2, worker_max = 6, queue_depth = 50, p95_seconds = 3 }
    catalog   = { cpu = 1024, memory = 4096, api_min = 2, api_max = 6, worker_min = 2, worker_max = 4 }
    chat      = { cpu = 512, memory = 2048, api_min = 2, api_max = 8, worker_min = 2, worker_max = 4, p95_seconds = 3 }
    billing   = { cpu = 512, memory = 1024, api_min = 2, api_max = 4, worker_min = 2, worker_max = 2 }
  }
}
