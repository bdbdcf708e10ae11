variable "region" {
  description = "AWS region of everything but CloudFront's parts."
  type        = string
  default     = "us-east-1"
}

variable "domain" {
  description = "The app's domain."
  type        = string
}

variable "zone_name" {
  description = "The hosted zone the domain is in."
  type        = string
}

variable "images" {
  description = "Images by digest, as the workflow built them."
  type        = object({ service = string, provision = string })
}

variable "permissions_boundary_arn" {
  description = "Upper limit of every role a task has; an output of bootstrap."
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

variable "stripe_price_id" {
  description = "The price people pay."
  type        = string
}

variable "models" {
  description = "The language model; see modules/platform."
  type = object({
    provider = string
    base_url = string
    chat     = string
    story    = string
    embed    = string
    capable  = bool
  })
}

variable "mail" {
  description = "SES identity and sender of Cognito's codes; null uses Cognito's own sender."
  type        = object({ ses_identity_arn = string, sender = string })
  default     = null
}

variable "credentials_version" {
  description = "Raise it to make every password up anew."
  type        = number
  default     = 1
}
