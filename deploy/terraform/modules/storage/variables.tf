variable "name" {
  description = "Prefix of every name in this environment."
  type        = string
}

variable "kms_key_arn" {
  description = "Key that encrypts people's documents."
  type        = string
}

variable "app_url" {
  description = "The web app's origin: its pages fetch documents by presigned address."
  type        = string
}

variable "log_retention_days" {
  description = "How long access logs are kept."
  type        = number
}
