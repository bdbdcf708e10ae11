variable "name" {
  description = "Prefix of every name in this environment."
  type        = string
}

variable "subnet_ids" {
  description = "Subnets without a way out."
  type        = list(string)
}

variable "security_group_id" {
  description = "Group that lets tasks in on 6379 and nobody else."
  type        = string
}

variable "kms_key_arn" {
  description = "Key that encrypts the cache and its token."
  type        = string
}

variable "credentials_version" {
  description = "Raise it to have a new token made up."
  type        = number
}

variable "size" {
  description = "What differs between environments."
  type = object({
    node_type  = string
    node_count = number
  })

  validation {
    condition     = var.size.node_count >= 1 && var.size.node_count <= 6
    error_message = "A replication group has 1 to 6 nodes."
  }
}
