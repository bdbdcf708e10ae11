output "arn" {
  description = "The load balancer, for CloudFront's VPC origin."
  value       = aws_lb.this.arn
}

output "dns_name" {
  description = "Its private name."
  value       = aws_lb.this.dns_name
}

output "metric_name" {
  description = "What metrics call it."
  value       = aws_lb.this.arn_suffix
}

output "target_groups" {
  description = "Per service: the group its tasks register in."
  value = {
    for service, group in aws_lb_target_group.service : service => {
      arn         = group.arn
      metric_name = group.arn_suffix
    }
  }

  # A group takes targets only once a rule of a listener uses it.
  depends_on = [aws_lb_listener_rule.routes]
}
