output "vpc_id" {
  description = "The VPC."
  value       = aws_vpc.this.id
}

output "private_subnet_ids" {
  description = "Where tasks and the load balancer live."
  value       = [for subnet in aws_subnet.private : subnet.id]
}

output "data_subnet_ids" {
  description = "Where the database, the broker and the cache live: no route leads out."
  value       = [for subnet in aws_subnet.data : subnet.id]
}

output "security_group_ids" {
  description = "Security groups by name: gateway, tasks, database, broker, cache."
  value       = { for name, group in aws_security_group.this : name => group.id }
}
