variable "name" {
  description = "Prefix of every name in this environment."
  type        = string
}

variable "service" {
  description = "Which of the services."
  type        = string

  validation {
    condition     = can(regex("^[a-z]+$", var.service))
    error_message = "A service's name is lower case letters: it is a schema, a role and a queue as well."
  }
}

variable "image" {
  description = "Image of our services, by digest."
  type        = string

  validation {
    condition     = can(regex("@sha256:[0-9a-f]{64}$", var.image))
    error_message = "Name the image by digest (…@sha256:…): a tag can be moved."
  }
}

variable "cluster" {
  description = "The ECS cluster: its ARN and name."
  type        = object({ arn = string, name = string })
}

variable "namespace_arn" {
  description = "Service Connect namespace, in which services find each other by name."
  type        = string
}

variable "network" {
  description = "Subnets and the security group of tasks."
  type        = object({ subnet_ids = list(string), security_group_id = string })
}

variable "target_group" {
  description = "Load balancer group: its ARN and what metrics call it."
  type        = object({ arn = string, metric_name = string })
}


variable "port" {
  description = "Where the HTTP process listens."
  type        = number
}

variable "environment" {
  description = "Settings that are not secret."
  type        = map(string)
}

variable "secrets" {
  description = "Secret settings and where ECS finds each value."
  type        = map(string)
}

variable "secret_arns" {
  description = "The secrets this service's tasks may read when they start, and no other."
  type        = list(string)
}

variable "kms_key_arn" {
  description = "Key that encrypts the secrets and the logs."
  type        = string
}

variable "policies" {
  description = "What the code itself may do on AWS, by name, as JSON. Empty: nothing but telemetry."
  type        = map(string)
  default     = {}
}

variable "permissions_boundary_arn" {
  description = "Upper limit of every role a task has."
  type        = string
}

variable "collector" {
  description = "OpenTelemetry collector: its image and its configuration."
  type        = object({ image = string, config = string })
}

variable "broker_name" {
  description = "The broker, as metrics name it: the length of the queue moves the number of workers."
  type        = string
}

variable "vhost" {
  description = "The broker's virtual host."
  type        = string
}

variable "log_retention_days" {
  description = "How long logs are kept."
  type        = number
}

variable "size" {
  description = "What differs between environments and services."
  type = object({
    cpu         = number
    memory      = number
    api_min     = number
    api_max     = number
    worker_min  = number
    worker_max  = number
    queue_depth = number # waiting messages that are worth one more worker
  })

  validation {
    condition     = var.size.api_min >= 1 && var.size.api_max >= var.size.api_min
    error_message = "At least one HTTP task, and the most not below the least."
  }

  validation {
    condition     = var.size.worker_min >= 1 && var.size.worker_max >= var.size.worker_min
    error_message = "At least one worker: without it no event leaves or arrives."
  }
}

variable "provisioned" {
  description = "Changes each time roles and users were made; migrations wait for it."
  type        = string
}

variable "jobs" {
  description = "Commands run to their end after the migration, each time the image changes."
  type        = map(list(string))
  default     = {}
}
