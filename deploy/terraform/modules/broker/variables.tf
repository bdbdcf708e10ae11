variable "name" {
  description = "Prefix of every name in this environment."
  type        = string
}

variable "subnet_ids" {
  description = "Subnets without a way out; a cluster takes all, a single node the first."
  type        = list(string)
}

variable "security_group_id" {
  description = "Group that lets tasks in on 5671 and nobody else."
  type        = string
}

variable "kms_key_arn" {
  description = "Key that encrypts the queues and the administrator's secret."
  type        = string
}

variable "size" {
  description = "What differs between environments."
  type = object({
    instance_type = string
    clustered     = bool
  })

  validation {
    condition     = startswith(var.size.instance_type, "mq.m7g.")
    error_message = "Amazon MQ runs RabbitMQ 4 on mq.m7g instances only."
  }
}
