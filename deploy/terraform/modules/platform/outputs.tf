output "app_url" {
  description = "Where the app is."
  value       = local.app_url
}

output "app_bucket" {
  description = "Where the built web app goes."
  value       = module.edge.app_bucket
}

output "distribution_id" {
  description = "The distribution, to be told when a new app was put into its bucket."
  value       = module.edge.distribution_id
}

output "user_pool_id" {
  description = "The user pool: the first admin is put into its group by hand."
  value       = module.identity.user_pool_id
}

output "webhook_url" {
  description = "What Stripe is told to call."
  value       = "${local.app_url}/api/billing/webhooks/stripe"
}

output "keys_to_fill" {
  description = "Secrets that are created empty, and what belongs into each."
  value       = module.secrets.keys_to_fill
}

output "dashboard" {
  description = "The dashboard's name in CloudWatch."
  value       = module.observability.dashboard
}
