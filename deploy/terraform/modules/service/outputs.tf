output "names" {
  description = "The ECS services, as metrics name them."
  value       = { api = aws_ecs_service.api.name, worker = aws_ecs_service.worker.name }
}

output "migrate_task" {
  description = "Task definition that brings the schema up to date; run it before the services change."
  value       = aws_ecs_task_definition.this["migrate"].arn
}

output "log_group" {
  description = "Where its logs are."
  value       = aws_cloudwatch_log_group.this.name
}

output "most_connections" {
  description = "Database connections all its tasks can take: a pool of eight each, and the relay's one."
  value       = 8 * var.size.api_max + 9 * var.size.worker_max
}

output "role_arns" {
  description = "Its roles, for whoever may pass them to ECS."
  value       = [aws_iam_role.execution.arn, aws_iam_role.task.arn]
}
