output "address" {
  description = "host:port of Postgres."
  value       = aws_db_instance.this.endpoint
}

output "identifier" {
  description = "The instance's identifier, as metrics name it."
  value       = aws_db_instance.this.identifier
}

output "master_secret_arn" {
  description = "The secret RDS keeps the master's name and password in."
  value       = aws_db_instance.this.master_user_secret[0].secret_arn
}
