variable "name" {
  description = "Prefix of every name in this environment."
  type        = string
}

variable "rules" {
  description = "Admin group, sign-in flows and password policy, from platform.json."
  type = object({
    admin_group = string
    flows       = list(string)
    password_policy = object({
      MinimumLength                 = number
      RequireLowercase              = bool
      RequireNumbers                = bool
      RequireSymbols                = bool
      RequireUppercase              = bool
      TemporaryPasswordValidityDays = number
    })
  })
}

variable "deletion_protection" {
  description = "Whether the pool refuses to be deleted."
  type        = bool
}

variable "ses_identity_arn" {
  description = "Verified SES identity that sends codes; null uses Cognito's own sender, 50 mails a day."
  type        = string
  default     = null
}

variable "sender" {
  description = "The From address of codes, when SES sends."
  type        = string
  default     = null
}
