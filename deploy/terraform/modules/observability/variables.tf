variable "name" {
  description = "Prefix of every name in this environment."
  type        = string
}

variable "kms_key_arn" {
  description = "Key that encrypts the topic and the metrics' log."
  type        = string
}

variable "alarm_email" {
  description = "Who is told of alarms; the address has to confirm a mail once."
  type        = string

  validation {
    condition     = can(regex("^[^@ ]+@[^@ ]+\\.[^@ ]+$", var.alarm_email))
    error_message = "An e-mail address is needed: an alarm nobody hears is none."
  }
}

variable "runbooks_url" {
  description = "Where docs/runbooks can be read; every alarm names its page there."
  type        = string
}

variable "monthly_budget_usd" {
  description = "What the environment may cost a month; 80 % spent or 100 % forecast raises an alarm."
  type        = number
}

variable "log_retention_days" {
  description = "How long the figures' log is kept."
  type        = number
}

variable "services" {
  description = "Per service: its ECS services and target group, and how slow its 95th percentile may be."
  type = map(object({
    api          = string
    worker       = string
    target_group = string
    p95_seconds  = number
  }))
}

variable "cluster_name" {
  description = "The ECS cluster."
  type        = string
}

variable "load_balancer" {
  description = "What metrics call the load balancer."
  type        = string
}

variable "broker" {
  description = "The broker and its virtual host, as metrics name them."
  type        = object({ name = string, vhost = string })
}

variable "database" {
  description = "The instance, its storage and how many connections it takes."
  type        = object({ identifier = string, storage_gb = number, max_connections = number })
}

variable "cache_name" {
  description = "The cache, as metrics name it."
  type        = string
}
