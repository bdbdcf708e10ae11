variable "name" {
  description = "Prefix of every name in this environment."
  type        = string
}

variable "vpc_id" {
  description = "The VPC."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets: the load balancer has no public address."
  type        = list(string)
}

variable "security_group_id" {
  description = "Group that lets CloudFront's VPC origin in on 443."
  type        = string
}

variable "certificate_arn" {
  description = "Certificate of the app's domain, in this region."
  type        = string
}

variable "services" {
  description = "Per service: patterns of its routes, five to a rule at most."
  type        = map(object({ path_rules = list(list(string)) }))

  validation {
    condition     = alltrue(flatten([for service in var.services : [for rule in service.path_rules : length(rule) <= 5]]))
    error_message = "A listener's rule takes five patterns at most."
  }
}

variable "task_port" {
  description = "Where every service listens."
  type        = number
}

variable "logs_bucket" {
  description = "Bucket of access logs."
  type        = string
}

variable "deletion_protection" {
  description = "Whether the load balancer refuses to be deleted."
  type        = bool
}
