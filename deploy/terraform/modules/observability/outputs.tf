output "collector_config" {
  description = "Configuration of the collector beside each task."
  value = templatefile("${path.module}/collector.yaml", {
    region    = data.aws_region.current.region
    namespace = local.namespace
    log_group = aws_cloudwatch_log_group.metrics.name
  })
}

output "topic_arn" {
  description = "Where alarms are told."
  value       = aws_sns_topic.alarms.arn
}

output "dashboard" {
  description = "The dashboard's name."
  value       = aws_cloudwatch_dashboard.this.dashboard_name
}
