output "user_pool_id" {
  description = "The pool."
  value       = aws_cognito_user_pool.this.id
}

output "client_id" {
  description = "The web app's client."
  value       = aws_cognito_user_pool_client.web.id
}

output "issuer" {
  description = "Who signs the access tokens."
  value       = "https://${aws_cognito_user_pool.this.endpoint}"
}

output "user_service_policy" {
  description = "What the user service may do to the pool, and nobody else."
  value       = data.aws_iam_policy_document.user_service.json
}
