output "address" {
  description = "host:port of Valkey, TLS only."
  value       = "${aws_elasticache_replication_group.this.primary_endpoint_address}:6379"
}

output "name" {
  description = "The replication group, as metrics name it."
  value       = aws_elasticache_replication_group.this.replication_group_id
}

output "token_secret_arn" {
  description = "Secret with the token."
  value       = aws_secretsmanager_secret.token.arn
}

output "token" {
  description = "The token; ephemeral, so it is in no plan and no state."
  value       = ephemeral.aws_secretsmanager_secret_version.token.secret_string
  ephemeral   = true
}
