variable "name" {
  description = "Prefix of every name in this environment, such as penny-production."
  type        = string
}

variable "cidr" {
  description = "Address range of the VPC; a /16, so that each subnet can be a /20."
  type        = string

  validation {
    condition     = can(cidrsubnet(var.cidr, 4, 8)) && endswith(var.cidr, "/16")
    error_message = "The VPC needs a /16 range, such as 10.40.0.0/16."
  }
}

variable "zone_count" {
  description = "How many availability zones are used."
  type        = number

  validation {
    condition     = contains([2, 3], var.zone_count)
    error_message = "Two or three zones: a database and a load balancer need two."
  }
}

variable "nat_gateway_per_zone" {
  description = "One NAT gateway a zone (true) survives the loss of a zone; one for all (false) costs less."
  type        = bool
}

variable "log_retention_days" {
  description = "How long flow logs are kept."
  type        = number
}

variable "kms_key_arn" {
  description = "Key that encrypts the flow logs."
  type        = string
}

variable "task_port" {
  description = "Where every service listens."
  type        = number
}

variable "permissions_boundary_arn" {
  description = "Upper limit of every role made here."
  type        = string
}
