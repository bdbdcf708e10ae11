#!/usr/bin/env bash
# Runs one ECS task to its end and fails when it does: Terraform calls it for roles and migrations.
# CLUSTER, TASK_DEFINITION, SUBNETS and SECURITY_GROUP say what and where; CONTAINER and COMMAND
# (a JSON list) run another command of the same image.
set -euo pipefail

network="awsvpcConfiguration={subnets=[$SUBNETS],securityGroups=[$SECURITY_GROUP],assignPublicIp=DISABLED}"
arguments=(--cluster "$CLUSTER" --task-definition "$TASK_DEFINITION" --launch-type FARGATE
    --network-configuration "$network" --query 'tasks[0].taskArn' --output text)
if [ -n "${COMMAND:-}" ]; then
    arguments+=(--overrides "{\"containerOverrides\":[{\"name\":\"$CONTAINER\",\"command\":$COMMAND}]}")
fi

task=$(aws ecs run-task "${arguments[@]}")
if [ "$task" = None ]; then
    echo "ECS started no task of $TASK_DEFINITION" >&2
    exit 1
fi
# The client's own wait gives up after ten minutes; a migration of a large table may take two rounds.
aws ecs wait tasks-stopped --cluster "$CLUSTER" --tasks "$task" ||
    aws ecs wait tasks-stopped --cluster "$CLUSTER" --tasks "$task"
read -r code reason < <(aws ecs describe-tasks --cluster "$CLUSTER" --tasks "$task" --output text \
    --query 'tasks[0].[containers[0].exitCode, stoppedReason]')
echo "$task ended with $code: $reason"
[ "$code" = 0 ]
