variable "name" {
  description = "Prefix of every name in this environment."
  type        = string
}

variable "database_name" {
  description = "The one database of the platform; each service has a schema and a role in it."
  type        = string
}

variable "subnet_ids" {
  description = "Subnets without a way out."
  type        = list(string)
}

variable "security_group_id" {
  description = "Group that lets tasks in on 5432 and nobody else."
  type        = string
}

variable "kms_key_arn" {
  description = "Key that encrypts storage, backups, Performance Insights and logs."
  type        = string
}

variable "log_retention_days" {
  description = "How long Postgres logs are kept."
  type        = number
}

variable "size" {
  description = "What differs between environments."
  type = object({
    instance_class        = string
    storage_gb            = number
    max_storage_gb        = number
    multi_az              = bool
    backup_retention_days = number
    max_connections       = number
    deletion_protection   = bool
  })

  validation {
    condition     = var.size.backup_retention_days >= 7 && var.size.backup_retention_days <= 35
    error_message = "Point-in-time recovery needs 7 to 35 days of backups."
  }

  validation {
    condition     = var.size.max_storage_gb > var.size.storage_gb
    error_message = "Storage must have room to grow: max_storage_gb above storage_gb."
  }
}

variable "permissions_boundary_arn" {
  description = "Upper limit of every role made here."
  type        = string
}
