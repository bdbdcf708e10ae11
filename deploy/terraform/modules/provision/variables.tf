variable "name" {
  description = "Prefix of every name in this environment."
  type        = string
}

variable "image" {
  description = "Image with deploy/provision, by digest."
  type        = string

  validation {
    condition     = can(regex("@sha256:[0-9a-f]{64}$", var.image))
    error_message = "Name the image by digest (…@sha256:…): a tag can be moved."
  }
}

variable "cluster_arn" {
  description = "The ECS cluster."
  type        = string
}

variable "network" {
  description = "Subnets and the security group of tasks."
  type        = object({ subnet_ids = list(string), security_group_id = string })
}

variable "database" {
  description = "Postgres: its address and the secret of its master."
  type        = object({ address = string, master_secret_arn = string })
}

variable "broker" {
  description = "RabbitMQ: its management API and the secret of its administrator."
  type        = object({ management_url = string, administrator_secret_arn = string })
}

variable "connections" {
  description = "Per setting that holds a service's password: where ECS finds it."
  type        = map(string)
}

variable "secret_arns" {
  description = "Every secret the task reads."
  type        = list(string)
}

variable "passwords_written" {
  description = "Changes when passwords are made up anew; the task then runs again."
  type        = map(string)
}

variable "kms_key_arn" {
  description = "Key that encrypts the secrets and the log."
  type        = string
}

variable "permissions_boundary_arn" {
  description = "Upper limit of every role a task has."
  type        = string
}

variable "log_retention_days" {
  description = "How long the log is kept."
  type        = number
}
