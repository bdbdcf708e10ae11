variable "name" {
  description = "Prefix of every name in this environment."
  type        = string
}
