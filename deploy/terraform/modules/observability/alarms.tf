# Every alarm in one table. `figure` is what is looked at; each alarm names the page that says what
# to do, and deploy/terraform/tests proves that the page exists.
locals {
  mq  = "AWS/AmazonMQ"
  rds = { DBInstanceIdentifier = var.database.identifier }

  of_each_service = merge([
    for service, parts in var.services : {
      "${service}-dead-letters" = {
        says      = "Messages are parked in ${service}.dead"
        runbook   = "dead-letters"
        namespace = local.mq, metric = "MessageCount", statistic = "Maximum"
        dimensions = {
          Broker = var.broker.name, VirtualHost = var.broker.vhost, Queue = "${service}.dead"
        }
        above = 0, minutes = 1, of = 1, missing = "notBreaching"
      }
      "${service}-queue-waits" = {
        says      = "More than 1000 messages have waited for ${service} for ten minutes"
        runbook   = "worker-away"
        namespace = local.mq, metric = "MessageReadyCount", statistic = "Minimum"
        dimensions = {
          Broker = var.broker.name, VirtualHost = var.broker.vhost, Queue = service
        }
        above = 1000, minutes = 10, of = 10, missing = "notBreaching"
      }
      "${service}-outbox-lag" = {
        says       = "The oldest event of ${service} has waited over a minute to be published"
        runbook    = "outbox-lag"
        namespace  = local.namespace, metric = "outbox.oldest_seconds", statistic = "Maximum"
        dimensions = { "service.name" = "${service}-worker" }
        above      = 60, minutes = 3, of = 5, missing = "notBreaching"
      }
      "${service}-worker-silent" = {
        says       = "No heartbeat from any worker of ${service}"
        runbook    = "worker-away"
        namespace  = local.namespace, metric = "worker.heartbeat", statistic = "Sum"
        dimensions = { "service.name" = "${service}-worker" }
        below      = 1, minutes = 3, of = 3, missing = "breaching"
      }
      "${service}-slow" = {
        says       = "The 95th percentile of ${service} is above ${parts.p95_seconds} s"
        runbook    = "slow-answers"
        namespace  = "AWS/ApplicationELB", metric = "TargetResponseTime", statistic = "p95"
        dimensions = { LoadBalancer = var.load_balancer, TargetGroup = parts.target_group }
        above      = parts.p95_seconds, minutes = 10, of = 15, missing = "notBreaching"
      }
      "${service}-nobody-answers" = {
        says       = "No task of ${service} is healthy"
        runbook    = "server-errors"
        namespace  = "AWS/ApplicationELB", metric = "HealthyHostCount", statistic = "Minimum"
        dimensions = { LoadBalancer = var.load_balancer, TargetGroup = parts.target_group }
        below      = 1, minutes = 2, of = 2, missing = "breaching"
      }
    }
  ]...)

  of_the_servers = {
    database-storage = {
      says      = "Less than a tenth of the database's storage is free"
      runbook   = "database-full"
      namespace = "AWS/RDS", metric = "FreeStorageSpace", statistic = "Minimum", dimensions = local.rds
      below     = var.database.storage_gb * 1000 * 1000 * 1000 / 10, minutes = 5, of = 5, missing = "notBreaching"
    }
    database-cpu = {
      says      = "The database's processors are over 80 % busy"
      runbook   = "database-busy"
      namespace = "AWS/RDS", metric = "CPUUtilization", statistic = "Average", dimensions = local.rds
      above     = 80, minutes = 10, of = 15, missing = "notBreaching"
    }
    database-connections = {
      says      = "Over 80 % of the database's connections are taken"
      runbook   = "database-busy"
      namespace = "AWS/RDS", metric = "DatabaseConnections", statistic = "Maximum", dimensions = local.rds
      above     = var.database.max_connections * 0.8, minutes = 5, of = 5, missing = "notBreaching"
    }
    cache-cpu = {
      says       = "The cache's engine is over 80 % busy"
      runbook    = "slow-answers"
      namespace  = "AWS/ElastiCache", metric = "EngineCPUUtilization", statistic = "Maximum"
      dimensions = { CacheClusterId = "${var.cache_name}-001" }
      above      = 80, minutes = 10, of = 15, missing = "notBreaching"
    }
    stripe-webhooks-given-up = {
      says       = "A webhook of Stripe was given up after three days"
      runbook    = "stripe-webhooks"
      namespace  = local.namespace, metric = "billing.webhooks.dead", statistic = "Sum"
      dimensions = { "service.name" = "billing-worker" }
      above      = 0, minutes = 1, of = 1, missing = "notBreaching"
    }
    stripe-webhooks-fail = {
      says       = "Webhooks of Stripe have failed and been put back for ten minutes"
      runbook    = "stripe-webhooks"
      namespace  = local.namespace, metric = "billing.webhooks.failed", statistic = "Sum"
      dimensions = { "service.name" = "billing-worker" }
      above      = 0, minutes = 10, of = 10, missing = "notBreaching"
    }
    stripe-webhooks-refused = {
      says       = "Webhooks come whose signature does not hold"
      runbook    = "stripe-webhooks"
      namespace  = local.namespace, metric = "billing.webhooks.refused", statistic = "Sum"
      dimensions = { "service.name" = "billing" }
      above      = 5, minutes = 3, of = 5, missing = "notBreaching"
    }
    llm-spend = {
      says       = "Somebody uses the language model far more than before"
      runbook    = "llm-spend"
      namespace  = local.namespace, metric = "outbox.published", statistic = "Sum"
      dimensions = { "service.name" = "chat-worker", type = "usage.spike_detected" }
      above      = 0, minutes = 1, of = 1, missing = "notBreaching"
    }
  }

  alarms = merge(local.of_each_service, local.of_the_servers)
}

resource "aws_cloudwatch_metric_alarm" "figure" {
  for_each = local.alarms

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = "${each.value.says}. What to do: ${var.runbooks_url}/${each.value.runbook}.md"
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = startswith(each.value.statistic, "p") ? null : each.value.statistic
  extended_statistic  = startswith(each.value.statistic, "p") ? each.value.statistic : null
  comparison_operator = try(each.value.above, null) != null ? "GreaterThanThreshold" : "LessThanThreshold"
  threshold           = try(each.value.above, each.value.below)
  period              = 60
  datapoints_to_alarm = each.value.minutes
  evaluation_periods  = each.value.of
  treat_missing_data  = each.value.missing
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# A share needs two figures: one failure of three requests at night is no alarm, one of fifty by day is.
resource "aws_cloudwatch_metric_alarm" "server_errors" {
  for_each = var.services

  alarm_name          = "${var.name}-${each.key}-server-errors"
  alarm_description   = "Over 1 % of answers of ${each.key} are 5xx. What to do: ${var.runbooks_url}/server-errors.md"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1
  datapoints_to_alarm = 3
  evaluation_periods  = 5
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]

  metric_query {
    id          = "share"
    label       = "5xx in percent"
    expression  = "IF(requests >= 20, 100 * FILL(errors, 0) / requests, 0)"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = { errors = "HTTPCode_Target_5XX_Count", requests = "RequestCount" }

    content {
      id = metric_query.key

      metric {
        namespace   = "AWS/ApplicationELB"
        metric_name = metric_query.value
        stat        = "Sum"
        period      = 60
        dimensions  = { LoadBalancer = var.load_balancer, TargetGroup = each.value.target_group }
      }
    }
  }
}

# RabbitMQ stops taking messages when its memory is full: outboxes then grow.
resource "aws_cloudwatch_metric_alarm" "broker_memory" {
  alarm_name          = "${var.name}-broker-memory"
  alarm_description   = "RabbitMQ uses over 80 % of the memory it may. What to do: ${var.runbooks_url}/broker-memory.md"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  datapoints_to_alarm = 3
  evaluation_periods  = 5
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]

  metric_query {
    id          = "share"
    label       = "memory in percent"
    expression  = "100 * used / limit"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = { used = "RabbitMQMemUsed", limit = "RabbitMQMemLimit" }

    content {
      id = metric_query.key

      metric {
        namespace   = local.mq
        metric_name = metric_query.value
        stat        = "Maximum"
        period      = 60
        dimensions  = { Broker = var.broker.name }
      }
    }
  }
}
