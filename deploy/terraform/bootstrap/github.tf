# GitHub's workflows take these roles by a token GitHub signs for each run: there is no key to leak.
resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

locals {
  cache_tokens = "arn:aws:secretsmanager:*:${local.account}:secret:penny-*/cache-token-*"

  # Who may take which role: the `sub` GitHub writes into the token.
  subjects = merge(
    {
      plan  = "repo:${var.repository}:pull_request"
      build = "repo:${var.repository}:ref:refs/heads/main"
    },
    { for environment in var.environments : "apply-${environment}" => "repo:${var.repository}:environment:${environment}" },
  )
}

data "aws_iam_policy_document" "trust" {
  for_each = local.subjects

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = [each.value]
    }
  }
}

resource "aws_iam_role" "github" {
  for_each = local.subjects

  name                 = "penny-github-${each.key}"
  assume_role_policy   = data.aws_iam_policy_document.trust[each.key].json
  max_session_duration = 7200
}

# --- build: pushes images, nothing else ---
data "aws_iam_policy_document" "build" {
  #checkov:skip=CKV_AWS_356:ecr:GetAuthorizationToken takes no resource
  statement {
    sid       = "SignInToTheRegistry"
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"]
  }

  statement {
    sid = "Push"
    actions = [
      "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload", "ecr:DescribeImages",
      "ecr:GetDownloadUrlForLayer", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart",
    ]
    resources = [for repository in aws_ecr_repository.this : repository.arn]
  }
}

resource "aws_iam_role_policy" "build" {
  name   = "push"
  role   = aws_iam_role.github["build"].id
  policy = data.aws_iam_policy_document.build.json
}

# --- plan: reads everything but people's data, changes nothing; a pull request can take it ---
data "aws_iam_policy_document" "plan" {
  statement {
    sid       = "ReadState"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = [module.state.arn, "${module.state.arn}/*"]
  }

  statement {
    sid       = "OpenState"
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.state.arn]
  }

  # Ephemeral values are opened for a plan as well: a password made up and thrown away, and the
  # cache's token, which opens nothing outside the VPC.
  statement {
    sid       = "OpenEphemeralValues"
    actions   = ["secretsmanager:GetRandomPassword"]
    resources = ["*"]
  }

  statement {
    sid       = "ReadCacheToken"
    actions   = ["secretsmanager:GetSecretValue"]
    resources = [local.cache_tokens]
  }

  statement {
    sid       = "OpenCacheToken"
    actions   = ["kms:Decrypt"]
    resources = ["arn:aws:kms:*:${local.account}:key/*"]

    condition {
      test     = "StringLike"
      variable = "kms:EncryptionContext:SecretARN"
      values   = [local.cache_tokens]
    }
  }

  statement {
    sid           = "NoOtherSecret"
    effect        = "Deny"
    actions       = ["secretsmanager:GetSecretValue"]
    not_resources = [local.cache_tokens]
  }

  statement {
    sid    = "NoPeople"
    effect = "Deny"
    actions = [
      "cognito-idp:AdminGetUser", "cognito-idp:ListUsers",
      "logs:FilterLogEvents", "logs:GetLogEvents", "logs:StartQuery",
    ]
    resources = ["*"]
  }

  statement {
    sid           = "OnlyStateOfAllObjects"
    effect        = "Deny"
    actions       = ["s3:GetObject"]
    not_resources = ["${module.state.arn}/*"]
  }
}

resource "aws_iam_role_policy" "plan" {
  name   = "read"
  role   = aws_iam_role.github["plan"].id
  policy = data.aws_iam_policy_document.plan.json
}

resource "aws_iam_role_policy_attachment" "plan" {
  role       = aws_iam_role.github["plan"].name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

# --- apply: makes everything, but roles only under our prefix and below the boundary ---
data "aws_iam_policy_document" "apply" {
  for_each = var.environments

  #checkov:skip=CKV_AWS_356:reading roles takes no narrower resource
  statement {
    sid       = "ReadRoles"
    actions   = ["iam:Get*", "iam:List*"]
    resources = ["*"]
  }

  statement {
    sid       = "MakeBoundedRoles"
    actions   = ["iam:CreateRole", "iam:PutRolePolicy", "iam:PutRolePermissionsBoundary"]
    resources = ["arn:aws:iam::${local.account}:role/penny-${each.key}-*"]

    condition {
      test     = "StringEquals"
      variable = "iam:PermissionsBoundary"
      values   = [aws_iam_policy.boundary.arn]
    }
  }

  statement {
    sid = "TendRoles"
    actions = [
      "iam:DeleteRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:TagRole", "iam:UntagRole",
      "iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription", "iam:PassRole",
    ]
    resources = ["arn:aws:iam::${local.account}:role/penny-${each.key}-*"]
  }

  statement {
    sid       = "RdsMonitoring"
    actions   = ["iam:AttachRolePolicy"]
    resources = ["arn:aws:iam::${local.account}:role/penny-${each.key}-rds-monitoring"]

    condition {
      test     = "ArnEquals"
      variable = "iam:PolicyARN"
      values   = ["arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"]
    }
  }

  statement {
    sid       = "ServiceLinkedRoles"
    actions   = ["iam:CreateServiceLinkedRole"]
    resources = ["arn:aws:iam::${local.account}:role/aws-service-role/*"]
  }
}

resource "aws_iam_role_policy" "apply" {
  for_each = var.environments

  name   = "roles"
  role   = aws_iam_role.github["apply-${each.key}"].id
  policy = data.aws_iam_policy_document.apply[each.key].json
}

# Everything but IAM.
resource "aws_iam_role_policy_attachment" "apply" {
  for_each = var.environments

  role       = aws_iam_role.github["apply-${each.key}"].name
  policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess"
}
