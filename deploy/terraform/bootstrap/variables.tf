variable "region" {
  description = "AWS region of the state, the images and the platform."
  type        = string
  default     = "us-east-1"
}

variable "repository" {
  description = "owner/name on GitHub: only its workflows may take the roles."
  type        = string

  validation {
    condition     = can(regex("^[\\w.-]+/[\\w.-]+$", var.repository))
    error_message = "owner/name, such as example/penny-dreadful."
  }
}

variable "zone_name" {
  description = "Domain whose hosted zone is made; its registrar is then told the name servers."
  type        = string
}

variable "environments" {
  description = "Environments of GitHub that may apply; each asks for an approval there."
  type        = set(string)
  default     = ["staging", "production"]
}
