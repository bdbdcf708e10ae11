data "aws_caller_identity" "current" {}

locals {
  account   = data.aws_caller_identity.current.account_id
  logs_name = "${var.name}-logs-${local.account}"
}

# Access logs of the load balancer, CloudFront and the other buckets. Their writers are AWS services.
data "aws_iam_policy_document" "log_writers" {
  statement {
    sid       = "LoadBalancer"
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::${local.logs_name}/gateway/*"]

    principals {
      type        = "Service"
      identifiers = ["logdelivery.elasticloadbalancing.amazonaws.com"]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:aws:elasticloadbalancing:*:${local.account}:loadbalancer/*"]
    }
  }

  statement {
    sid       = "Buckets"
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::${local.logs_name}/s3/*"]

    principals {
      type        = "Service"
      identifiers = ["logging.s3.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }

  statement {
    sid       = "CloudFront"
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::${local.logs_name}/cloudfront/*"]

    principals {
      type        = "Service"
      identifiers = ["delivery.logs.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }
}

module "logs" {
  source = "../bucket"

  name             = local.logs_name
  noncurrent_days  = 1
  expire_days      = var.log_retention_days
  policy_documents = [data.aws_iam_policy_document.log_writers.json]
  force_destroy    = true
}

# Erasure is a promise: what a person deletes can be fetched back for a week, then it is gone.
module "documents" {
  source = "../bucket"

  name            = "${var.name}-documents-${local.account}"
  kms_key_arn     = var.kms_key_arn
  noncurrent_days = 7
  access_log      = { bucket = module.logs.id }
}

resource "aws_s3_bucket_cors_configuration" "documents" {
  bucket = module.documents.id

  cors_rule {
    allowed_methods = ["GET", "HEAD"]
    allowed_origins = [var.app_url]
    allowed_headers = ["*"]
    max_age_seconds = 3600
  }
}

data "aws_iam_policy_document" "documents_access" {
  statement {
    sid       = "Objects"
    actions   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
    resources = ["${module.documents.arn}/*"]
  }

  # The sweeper lists, to find objects without a row; readiness asks for the bucket's head.
  statement {
    sid       = "Sweep"
    actions   = ["s3:ListBucket"]
    resources = [module.documents.arn]
  }

  statement {
    sid       = "Encrypt"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [var.kms_key_arn]

    condition {
      test     = "StringLike"
      variable = "kms:EncryptionContext:aws:s3:arn"
      values   = ["${module.documents.arn}*"]
    }
  }
}
