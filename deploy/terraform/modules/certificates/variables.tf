variable "domain" {
  description = "The app's domain."
  type        = string
}

variable "zone_id" {
  description = "Hosted zone that proves the domain is ours."
  type        = string
}
