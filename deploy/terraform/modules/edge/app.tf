data "aws_caller_identity" "current" {}

# CloudFront reads the app's bucket, and nobody else does.
data "aws_iam_policy_document" "cloudfront_reads" {
  statement {
    sid       = "CloudFrontReads"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::${local.app_bucket}/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceArn"
      values   = [aws_cloudfront_distribution.this.arn]
    }
  }
}

locals {
  app_bucket = "${var.name}-app-${data.aws_caller_identity.current.account_id}"
}

# Encrypted by S3's own key: the files are public once they are served.
module "app" {
  source = "../bucket"

  name             = local.app_bucket
  noncurrent_days  = 30
  policy_documents = [data.aws_iam_policy_document.cloudfront_reads.json]
  access_log       = { bucket = var.logs_bucket.id }
  force_destroy    = true
}

resource "aws_cloudfront_origin_access_control" "app" {
  name                              = var.name
  description                       = "CloudFront signs what it asks of the app's bucket"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

# A page of the app is an address without a file: all of them are index.html. A versioned file that
# is gone stays gone, since the page in its place would be kept for good.
resource "aws_cloudfront_function" "pages" {
  name    = "${var.name}-pages"
  comment = "Every page of the app is index.html"
  runtime = "cloudfront-js-2.0"
  publish = true
  code    = file("${path.module}/pages.js")
}
