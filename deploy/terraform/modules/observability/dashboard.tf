data "aws_region" "current" {}

locals {
  names = sort(keys(var.services))

  # Title, unit of the left axis, and one line a service.
  charts = [
    {
      title = "Requests a minute"
      lines = [for service in local.names : [
        "AWS/ApplicationELB", "RequestCount", "LoadBalancer", var.load_balancer,
        "TargetGroup", var.services[service].target_group, { label = service, stat = "Sum" },
      ]]
    },
    {
      title = "5xx a minute"
      lines = [for service in local.names : [
        "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "LoadBalancer", var.load_balancer,
        "TargetGroup", var.services[service].target_group, { label = service, stat = "Sum" },
      ]]
    },
    {
      title = "95th percentile, seconds"
      lines = [for service in local.names : [
        "AWS/ApplicationELB", "TargetResponseTime", "LoadBalancer", var.load_balancer,
        "TargetGroup", var.services[service].target_group, { label = service, stat = "p95" },
      ]]
    },
    {
      title = "Messages that wait"
      lines = [for service in local.names : [
        local.mq, "MessageReadyCount", "Broker", var.broker.name, "VirtualHost", var.broker.vhost,
        "Queue", service, { label = service, stat = "Maximum" },
      ]]
    },
    {
      title = "Dead letters"
      lines = [for service in local.names : [
        local.mq, "MessageCount", "Broker", var.broker.name, "VirtualHost", var.broker.vhost,
        "Queue", "${service}.dead", { label = service, stat = "Maximum" },
      ]]
    },
    {
      title = "Oldest unpublished event, seconds"
      lines = [for service in local.names : [
        local.namespace, "outbox.oldest_seconds", "service.name", "${service}-worker",
        { label = service, stat = "Maximum" },
      ]]
    },
    {
      title = "Tasks"
      lines = concat([for service in local.names : [for part in ["api", "worker"] : [
        "ECS/ContainerInsights", "RunningTaskCount", "ClusterName", var.cluster_name,
        "ServiceName", var.services[service][part], { label = "${service} ${part}", stat = "Average" },
      ]]]...)
    },
    {
      title = "Database: connections, processors in percent"
      lines = [
        ["AWS/RDS", "DatabaseConnections", "DBInstanceIdentifier", var.database.identifier, { stat = "Maximum" }],
        ["AWS/RDS", "CPUUtilization", "DBInstanceIdentifier", var.database.identifier, { stat = "Average" }],
      ]
    },
    {
      title = "Stripe webhooks that failed, were refused or given up"
      lines = [
        [local.namespace, "billing.webhooks.failed", "service.name", "billing-worker", { stat = "Sum" }],
        [local.namespace, "billing.webhooks.dead", "service.name", "billing-worker", { stat = "Sum" }],
        [local.namespace, "billing.webhooks.refused", "service.name", "billing", { stat = "Sum" }],
      ]
    },
  ]

  columns = 3
  width   = 8
  height  = 6
}

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.name

  dashboard_body = jsonencode({
    widgets = [
      for place, chart in local.charts : {
        type   = "metric"
        x      = place % local.columns * local.width
        y      = floor(place / local.columns) * local.height
        width  = local.width
        height = local.height
        properties = {
          title   = chart.title
          region  = data.aws_region.current.region
          view    = "timeSeries"
          period  = 60
          metrics = chart.lines
        }
      }
    ]
  })
}
