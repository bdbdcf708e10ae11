# The most any role made by the workflow can ever do, whatever its own policy says.
data "aws_iam_policy_document" "boundary" {
  #checkov:skip=CKV_AWS_107:an upper limit, not a grant: each role's own policy names its resources
  #checkov:skip=CKV_AWS_108:an upper limit, not a grant: each role's own policy names its resources
  #checkov:skip=CKV_AWS_111:an upper limit, not a grant: each role's own policy names its resources
  #checkov:skip=CKV_AWS_356:an upper limit, not a grant: each role's own policy names its resources
  statement {
    sid = "WhatTasksNeed"
    actions = [
      "cognito-idp:AdminDeleteUser", "cognito-idp:DescribeUserPool",
      "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetAuthorizationToken", "ecr:GetDownloadUrlForLayer",
      "kms:Decrypt", "kms:GenerateDataKey",
      "logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams",
      "logs:PutLogEvents", "logs:PutRetentionPolicy",
      "secretsmanager:GetSecretValue",
      "xray:PutTelemetryRecords", "xray:PutTraceSegments",
    ]
    resources = ["*"]
  }

  statement {
    sid       = "Documents"
    actions   = ["s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"]
    resources = ["arn:aws:s3:::penny-*-documents-${local.account}", "arn:aws:s3:::penny-*-documents-${local.account}/*"]
  }
}

resource "aws_iam_policy" "boundary" {
  name        = "penny-task-boundary"
  description = "Upper limit of every role a task has"
  policy      = data.aws_iam_policy_document.boundary.json
}
