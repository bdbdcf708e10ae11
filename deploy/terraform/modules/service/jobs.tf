# What must be done before a new image serves: the order is the graph's, and a failure ends the
# apply while the old tasks are still serving. Migrations are written so that both images work.
locals {
  task_runner = {
    AWS_REGION      = data.aws_region.current.region
    CLUSTER         = var.cluster.arn
    TASK_DEFINITION = aws_ecs_task_definition.this["migrate"].arn
    SUBNETS         = join(",", var.network.subnet_ids)
    SECURITY_GROUP  = var.network.security_group_id
  }
}

resource "terraform_data" "migrated" {
  triggers_replace = [aws_ecs_task_definition.this["migrate"].arn, var.provisioned]

  provisioner "local-exec" {
    command     = "${path.module}/../../run_task.sh"
    environment = local.task_runner
  }

  depends_on = [aws_iam_role_policy.execution]
}

resource "terraform_data" "job" {
  for_each = var.jobs

  triggers_replace = [terraform_data.migrated.id]

  provisioner "local-exec" {
    command = "${path.module}/../../run_task.sh"

    environment = merge(local.task_runner, {
      CONTAINER = "migrate"
      COMMAND   = jsonencode(each.value)
    })
  }
}
