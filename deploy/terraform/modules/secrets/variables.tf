variable "name" {
  description = "Prefix of every name in this environment."
  type        = string
}

variable "kms_key_arn" {
  description = "Key that encrypts the secrets."
  type        = string
}

variable "services" {
  description = "Per service: its connections as parts to be joined, and the names of keys given by hand."
  type = map(object({
    cache_index = number
    connections = map(list(string))
    keys        = list(string)
  }))
}

variable "addresses" {
  description = "What stands for the {placeholders} that are not secret: servers, database, vhost."
  type        = map(string)
}

variable "cache_token" {
  description = "The cache's token."
  type        = string
  ephemeral   = true
}

variable "credentials_version" {
  description = "Raise it to have every password made up anew; then run the provision task."
  type        = number
}

variable "recovery_days" {
  description = "How long a deleted secret can be brought back; 0 deletes at once."
  type        = number
}
