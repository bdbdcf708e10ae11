# CloudFront's access log, without cookies and query strings: addresses of pages may be personal.
resource "aws_cloudwatch_log_delivery_source" "access" {
  region       = local.global
  name         = "${var.name}-cloudfront"
  log_type     = "ACCESS_LOGS"
  resource_arn = aws_cloudfront_distribution.this.arn
}

resource "aws_cloudwatch_log_delivery_destination" "bucket" {
  region        = local.global
  name          = "${var.name}-cloudfront"
  output_format = "json"

  delivery_destination_configuration {
    destination_resource_arn = "${var.logs_bucket.arn}/cloudfront"
  }
}

resource "aws_cloudwatch_log_delivery" "access" {
  region                   = local.global
  delivery_source_name     = aws_cloudwatch_log_delivery_source.access.name
  delivery_destination_arn = aws_cloudwatch_log_delivery_destination.bucket.arn

  record_fields = [
    "timestamp", "x-edge-location", "cs-method", "sc-status", "time-taken", "sc-bytes",
    "x-edge-result-type", "x-edge-request-id", "ssl-protocol",
  ]
}
