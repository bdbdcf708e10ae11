# The gateway: routes by path, as the Caddy of the local stack does from the same table.
resource "aws_lb" "this" {
  name                       = var.name
  internal                   = true
  load_balancer_type         = "application"
  subnets                    = var.subnet_ids
  security_groups            = [var.security_group_id]
  drop_invalid_header_fields = true
  desync_mitigation_mode     = "strictest"
  enable_deletion_protection = var.deletion_protection
  idle_timeout               = 120 # an assistant's stream may think; it sends a heartbeat every five seconds

  access_logs {
    bucket  = var.logs_bucket
    prefix  = "gateway"
    enabled = true
  }
}

resource "aws_lb_target_group" "service" {
  for_each = var.services

  name                              = "${var.name}-${each.key}"
  vpc_id                            = var.vpc_id
  target_type                       = "ip"
  port                              = var.task_port
  protocol                          = "HTTP"
  load_balancing_algorithm_type     = "least_outstanding_requests"
  load_balancing_cross_zone_enabled = "true"
  deregistration_delay              = 30

  health_check {
    path                = "/api/health/ready"
    matcher             = "200"
    interval            = 10
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = var.certificate_arn

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "application/json"
      status_code  = "404"
      message_body = jsonencode({
        type = "urn:problem:gateway:404", title = "Not Found", status = 404, code = "gateway_404"
      })
    }
  }
}

locals {
  rules = merge([
    for index, service in sort(keys(var.services)) : {
      for number, patterns in var.services[service].path_rules :
      "${service}-${number}" => { service = service, patterns = patterns, priority = 100 * (index + 1) + number }
    }
  ]...)
}

resource "aws_lb_listener_rule" "routes" {
  for_each = local.rules

  listener_arn = aws_lb_listener.https.arn
  priority     = each.value.priority

  condition {
    path_pattern {
      values = each.value.patterns
    }
  }

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.service[each.value.service].arn
  }
}

# /api/health/chat/ready is the gateway's name for what chat itself calls /api/health/ready.
resource "aws_lb_listener_rule" "health" {
  for_each = { for index, service in sort(keys(var.services)) : service => 10 + index }

  listener_arn = aws_lb_listener.https.arn
  priority     = each.value

  condition {
    path_pattern {
      values = ["/api/health/${each.key}", "/api/health/${each.key}/ready"]
    }
  }

  transform {
    type = "url-rewrite"

    url_rewrite_config {
      rewrite {
        regex   = "^/api/health/${each.key}"
        replace = "/api/health"
      }
    }
  }

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.service[each.key].arn
  }
}

resource "aws_lb_listener_rule" "own_health" {
  listener_arn = aws_lb_listener.https.arn
  priority     = 1

  condition {
    path_pattern {
      values = ["/api/health"]
    }
  }

  action {
    type = "fixed-response"

    fixed_response {
      content_type = "application/json"
      status_code  = "200"
      message_body = jsonencode({ status = "ok", service = "gateway" })
    }
  }
}
