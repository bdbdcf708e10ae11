output "address" {
  description = "host:port of RabbitMQ, TLS only."
  value       = trimprefix(aws_mq_broker.this.instances[0].endpoints[0], "amqps://")
}

output "management_url" {
  description = "The management API, from inside the VPC."
  value       = aws_mq_broker.this.instances[0].console_url
}

output "name" {
  description = "The broker's name, as metrics call it."
  value       = aws_mq_broker.this.broker_name
}

output "administrator_secret_arn" {
  description = "Secret with the administrator's name and password."
  value       = aws_secretsmanager_secret.administrator.arn
}
