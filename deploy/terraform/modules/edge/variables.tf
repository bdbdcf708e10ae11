variable "name" {
  description = "Prefix of every name in this environment."
  type        = string
}

variable "domain" {
  description = "The app's domain, such as penny.example."
  type        = string
}

variable "zone_id" {
  description = "Hosted zone the domain is in."
  type        = string
}

variable "certificate_arn" {
  description = "The domain's certificate in us-east-1, where CloudFront looks for it."
  type        = string
}

variable "gateway" {
  description = "The private load balancer behind the API."
  type        = object({ arn = string, dns_name = string })
}

variable "api_paths" {
  description = "First parts of every route of the services, such as /api: the rest is the web app's."
  type        = set(string)
}

variable "security_headers" {
  description = "Headers of every answer, from platform.json."
  type        = map(string)
}

variable "content_policy" {
  description = "Content-Security-Policy of every answer."
  type        = string
}

variable "logs_bucket" {
  description = "Bucket of access logs."
  type        = object({ id = string, arn = string })
}

variable "log_retention_days" {
  description = "How long the firewall's log is kept."
  type        = number
}

variable "rate_limit" {
  description = "Requests one address may make in five minutes, in all and for signing in."
  type        = object({ all = number, sign_in = number })

  validation {
    condition     = var.rate_limit.sign_in >= 10 && var.rate_limit.all > var.rate_limit.sign_in
    error_message = "WAF counts from ten on; the limit for all is above the one for signing in."
  }
}

variable "price_class" {
  description = "Which of CloudFront's places serve the app."
  type        = string
}
