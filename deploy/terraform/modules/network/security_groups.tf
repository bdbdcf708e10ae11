# Who may speak to whom. Rules name groups, never addresses, except the way out over HTTPS.
locals {
  groups = {
    gateway  = "The load balancer; CloudFront reaches it through its VPC origin."
    tasks    = "Our services and their workers."
    database = "Postgres."
    broker   = "RabbitMQ."
    cache    = "Valkey."
  }

  # from, to, port
  conversations = {
    gateway_to_tasks   = ["gateway", "tasks", var.task_port]
    tasks_to_tasks     = ["tasks", "tasks", var.task_port]
    tasks_to_database  = ["tasks", "database", 5432]
    tasks_to_broker    = ["tasks", "broker", 5671]
    tasks_to_users     = ["tasks", "broker", 443]
    tasks_to_the_cache = ["tasks", "cache", 6379]
  }
}

resource "aws_security_group" "this" {
  for_each = local.groups

  name        = "${var.name}-${each.key}"
  description = each.value
  vpc_id      = aws_vpc.this.id

  tags = { Name = "${var.name}-${each.key}" }
}

resource "aws_vpc_security_group_ingress_rule" "conversation" {
  for_each = local.conversations

  security_group_id            = aws_security_group.this[each.value[1]].id
  referenced_security_group_id = aws_security_group.this[each.value[0]].id
  description                  = replace(each.key, "_", " ")
  ip_protocol                  = "tcp"
  from_port                    = each.value[2]
  to_port                      = each.value[2]
}

resource "aws_vpc_security_group_egress_rule" "conversation" {
  for_each = local.conversations

  security_group_id            = aws_security_group.this[each.value[0]].id
  referenced_security_group_id = aws_security_group.this[each.value[1]].id
  description                  = replace(each.key, "_", " ")
  ip_protocol                  = "tcp"
  from_port                    = each.value[2]
  to_port                      = each.value[2]
}

# AWS's own APIs, Stripe, the language model.
resource "aws_vpc_security_group_egress_rule" "tasks_out" {
  security_group_id = aws_security_group.this["tasks"].id
  description       = "HTTPS to the world"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

data "aws_ec2_managed_prefix_list" "cloudfront" {
  name = "com.amazonaws.global.cloudfront.origin-facing"
}

resource "aws_vpc_security_group_ingress_rule" "gateway_from_cloudfront" {
  security_group_id = aws_security_group.this["gateway"].id
  description       = "CloudFront only"
  prefix_list_id    = data.aws_ec2_managed_prefix_list.cloudfront.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}
