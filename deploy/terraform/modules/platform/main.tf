# The whole platform of one environment. Routes, settings and rules come from platform.json, which
# deploy/terraform/__main__.py writes from deploy/platform.toml; sizes come from the environment.
data "aws_region" "current" {}

data "aws_route53_zone" "this" {
  name = var.zone_name
}

locals {
  platform = jsondecode(file("${path.module}/platform.json"))
  region   = data.aws_region.current.region
  app_url  = "https://${var.domain}"
  buckets  = join(" ", module.storage.documents_origins)

  # What stands for {placeholders} of the settings. Passwords are in modules/secrets, never here.
  addresses = {
    "{postgres}" = module.database.address
    "{rabbitmq}" = module.broker.address
    "{valkey}"   = module.cache.address
    "{database}" = local.platform.database
    "{vhost}"    = local.platform.vhost
  }

  values = merge(
    {
      "{environment}"         = "production"
      "{bind_host}"           = "0.0.0.0"
      "{port}"                = tostring(local.platform.task_port)
      "{region}"              = local.region
      "{telemetry}"           = "otlp"
      "{telemetry_endpoint}"  = "http://127.0.0.1:4318"
      "{cognito_url}"         = "https://cognito-idp.${local.region}.amazonaws.com"
      "{cognito_issuer}"      = module.identity.issuer
      "{user_pool_id}"        = module.identity.user_pool_id
      "{user_pool_client_id}" = module.identity.client_id
      "{bucket}"              = module.storage.documents_bucket
      "{app_url}"             = local.app_url
      "{app_host}"            = var.domain
      "{stripe_price_id}"     = var.stripe.price_id
      "{stripe_livemode}"     = tostring(var.stripe.livemode)
      "{llm_provider}"        = var.models.provider
      "{llm_url}"             = var.models.base_url
      "{llm_model}"           = var.models.chat
      "{llm_story_model}"     = var.models.story
      "{llm_embed_model}"     = var.models.embed
      "{llm_capable}"         = tostring(var.models.capable)
    },
    { for service in keys(local.platform.services) : "{${service}_url}" => "http://${service}:${local.platform.task_port}" },
  )

  environment = {
    for service, spec in local.platform.services : service => merge(
      { for setting, parts in spec.environment : setting => join("", [for part in parts : lookup(local.values, part, part)]) },
      # The load balancer's word for who called counts, nobody else's.
      { FORWARDED_ALLOW_IPS = var.network.cidr },
    )
  }

  # What the code of a service may do on AWS. chat, catalog and billing: nothing.
  policies = {
    documents = { bucket = module.storage.documents_policy }
    user      = { pool = module.identity.user_service_policy }
  }

  jobs = {
    catalog = { seed = ["python", "-m", "catalog.seed"] }
  }
}

module "encryption" {
  source = "../encryption"

  name = var.name
}

module "network" {
  source = "../network"

  name                 = var.name
  cidr                 = var.network.cidr
  zone_count           = var.network.zone_count
  nat_gateway_per_zone = var.network.nat_gateway_per_zone
  task_port            = local.platform.task_port
  log_retention_days   = var.log_retention_days
  kms_key_arn          = module.encryption.key_arn

  permissions_boundary_arn = var.permissions_boundary_arn
}

module "certificates" {
  source = "../certificates"

  domain  = var.domain
  zone_id = data.aws_route53_zone.this.zone_id
}

module "storage" {
  source = "../storage"

  name               = var.name
  kms_key_arn        = module.encryption.key_arn
  app_url            = local.app_url
  log_retention_days = var.log_retention_days
}

module "identity" {
  source = "../identity"

  name                = var.name
  rules               = local.platform.identity
  deletion_protection = var.protected
  ses_identity_arn    = try(var.mail.ses_identity_arn, null)
  sender              = try(var.mail.sender, null)
}

module "database" {
  source = "../database"

  name                     = var.name
  database_name            = local.platform.database
  subnet_ids               = module.network.data_subnet_ids
  security_group_id        = module.network.security_group_ids["database"]
  kms_key_arn              = module.encryption.key_arn
  log_retention_days       = var.log_retention_days
  permissions_boundary_arn = var.permissions_boundary_arn
  size                     = merge(var.database, { deletion_protection = var.protected })
}

module "broker" {
  source = "../broker"

  name              = var.name
  subnet_ids        = module.network.data_subnet_ids
  security_group_id = module.network.security_group_ids["broker"]
  kms_key_arn       = module.encryption.key_arn
  size              = var.broker
}

module "cache" {
  source = "../cache"

  name                = var.name
  subnet_ids          = module.network.data_subnet_ids
  security_group_id   = module.network.security_group_ids["cache"]
  kms_key_arn         = module.encryption.key_arn
  credentials_version = var.credentials_version
  size                = var.cache
}

module "secrets" {
  source = "../secrets"

  name                = var.name
  kms_key_arn         = module.encryption.key_arn
  services            = local.platform.services
  addresses           = local.addresses
  cache_token         = module.cache.token
  credentials_version = var.credentials_version
  recovery_days       = var.protected ? 30 : 7
}

module "gateway" {
  source = "../gateway"

  name                = var.name
  vpc_id              = module.network.vpc_id
  subnet_ids          = module.network.private_subnet_ids
  security_group_id   = module.network.security_group_ids["gateway"]
  certificate_arn     = module.certificates.regional_arn
  services            = local.platform.services
  task_port           = local.platform.task_port
  logs_bucket         = module.storage.logs_bucket
  deletion_protection = var.protected
}

module "edge" {
  source = "../edge"

  name               = var.name
  domain             = var.domain
  zone_id            = data.aws_route53_zone.this.zone_id
  certificate_arn    = module.certificates.global_arn
  gateway            = { arn = module.gateway.arn, dns_name = module.gateway.dns_name }
  api_paths          = toset([for pattern in flatten([for spec in local.platform.services : spec.path_rules]) : "/${split("/", pattern)[1]}"])
  security_headers   = local.platform.edge.security_headers
  content_policy     = replace(local.platform.edge.content_policy, "{store}", local.buckets)
  logs_bucket        = { id = module.storage.logs_bucket, arn = module.storage.logs_bucket_arn }
  log_retention_days = var.log_retention_days
  rate_limit         = var.rate_limit
  price_class        = var.price_class
}
