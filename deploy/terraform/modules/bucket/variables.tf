variable "name" {
  description = "The bucket's name, unique in the world."
  type        = string
}

variable "kms_key_arn" {
  description = "Key that encrypts the objects; null where AWS itself delivers and takes no key of ours."
  type        = string
  default     = null
}

variable "noncurrent_days" {
  description = "How long an overwritten or deleted object can still be fetched back."
  type        = number
}

variable "expire_days" {
  description = "After how many days an object goes by itself; null keeps it."
  type        = number
  default     = null
}

variable "policy_documents" {
  description = "Further statements of the bucket's policy, as JSON."
  type        = list(string)
  default     = []
}

variable "access_log" {
  description = "The bucket that takes this one's access log; null keeps none."
  type        = object({ bucket = string })
  default     = null
}

variable "force_destroy" {
  description = "Whether `destroy` may empty the bucket: never where people's files are."
  type        = bool
  default     = false
}
