variable "name" {
  description = "Prefix of every name in this environment, such as penny-production."
  type        = string

  validation {
    condition     = can(regex("^penny-[a-z]{1,12}$", var.name))
    error_message = "penny- and a short word: roles may be made under this prefix only, and names have limits."
  }
}

variable "domain" {
  description = "The app's domain, such as penny.example; its hosted zone is in the account."
  type        = string
}

variable "zone_name" {
  description = "The hosted zone the domain is in."
  type        = string
}

variable "images" {
  description = "Images by digest: of the services and of the provision task."
  type        = object({ service = string, provision = string })
}

variable "collector_image" {
  description = "The AWS distribution of the OpenTelemetry collector."
  type        = string
  default     = "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3"
}

variable "permissions_boundary_arn" {
  description = "Upper limit of every role a task has; bootstrap makes it."
  type        = string
}

variable "runbooks_url" {
  description = "Where docs/runbooks can be read."
  type        = string
}

variable "alarm_email" {
  description = "Who is told of alarms."
  type        = string
}

variable "monthly_budget_usd" {
  description = "What the environment may cost a month."
  type        = number
}

variable "models" {
  description = "The language model: an OpenAI-compatible provider or an Ollama of your own."
  type = object({
    provider = string
    base_url = string
    chat     = string
    story    = string
    embed    = string
    capable  = bool
  })

  validation {
    condition     = contains(["openai", "ollama"], var.models.provider)
    error_message = "The services speak to openai (or whoever speaks its protocol) and to ollama."
  }

  validation {
    condition     = startswith(var.models.base_url, "https://")
    error_message = "What people write leaves the VPC: only over HTTPS."
  }
}

variable "stripe" {
  description = "The price people pay, and whether Stripe moves real money."
  type        = object({ price_id = string, livemode = bool })

  validation {
    condition     = startswith(var.stripe.price_id, "price_")
    error_message = "A price's id begins with price_."
  }
}

variable "mail" {
  description = "SES identity and sender of Cognito's codes; null uses Cognito's own sender, 50 mails a day."
  type        = object({ ses_identity_arn = string, sender = string })
  default     = null
}

variable "credentials_version" {
  description = "Raise it to make every password up anew; docs/runbooks/rotate-passwords.md says how."
  type        = number
  default     = 1
}

variable "network" {
  description = "Range and zones."
  type        = object({ cidr = string, zone_count = number, nat_gateway_per_zone = bool })
}

variable "protected" {
  description = "Whether database, pool and load balancer refuse to be deleted, and secrets can be brought back."
  type        = bool
}

variable "log_retention_days" {
  description = "How long logs are kept; 365 or more where somebody may have to look back."
  type        = number

  validation {
    condition     = contains([30, 90, 365, 400, 545, 731], var.log_retention_days)
    error_message = "CloudWatch keeps 30, 90, 365, 400, 545 or 731 days."
  }
}

variable "rate_limit" {
  description = "Requests one address may make in five minutes, in all and for signing in."
  type        = object({ all = number, sign_in = number })
  default     = { all = 3000, sign_in = 100 }
}

variable "price_class" {
  description = "Which of CloudFront's places serve the app."
  type        = string
  default     = "PriceClass_100"
}

variable "database" {
  description = "Size of Postgres."
  type = object({
    instance_class        = string
    storage_gb            = number
    max_storage_gb        = number
    backup_retention_days = number
    multi_az              = bool
    max_connections       = number
  })
}

variable "broker" {
  description = "Size of RabbitMQ."
  type        = object({ instance_type = string, clustered = bool })
}

variable "cache" {
  description = "Size of Valkey."
  type        = object({ node_type = string, node_count = number })
}

variable "services" {
  description = "Size of each service."
  type = map(object({
    cpu         = number
    memory      = number
    api_min     = number
    api_max     = number
    worker_min  = number
    worker_max  = number
    queue_depth = optional(number, 200)
    p95_seconds = optional(number, 1)
  }))

  validation {
    condition     = toset(keys(var.services)) == toset(keys(jsondecode(file("${path.module}/platform.json")).services))
    error_message = "Every service of deploy/platform.toml needs its size, and nothing else does."
  }
}
