output "distribution_id" {
  description = "The distribution, to be told when a new app was put into its bucket."
  value       = aws_cloudfront_distribution.this.id
}

output "app_bucket" {
  description = "Where the built web app goes."
  value       = module.app.id
}

output "firewall_metric_name" {
  description = "What metrics call the firewall."
  value       = var.name
}
