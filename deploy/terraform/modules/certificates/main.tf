# Two certificates of one domain: CloudFront looks for its own in us-east-1, the load balancer here.
resource "aws_acm_certificate" "global" {
  region            = "us-east-1"
  domain_name       = var.domain
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_acm_certificate" "regional" {
  domain_name       = var.domain
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

# The proof is the domain's and the account's: the same record for both.
resource "aws_route53_record" "proof" {
  zone_id         = var.zone_id
  name            = one(aws_acm_certificate.regional.domain_validation_options).resource_record_name
  type            = one(aws_acm_certificate.regional.domain_validation_options).resource_record_type
  records         = [one(aws_acm_certificate.regional.domain_validation_options).resource_record_value]
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "global" {
  region                  = "us-east-1"
  certificate_arn         = aws_acm_certificate.global.arn
  validation_record_fqdns = [aws_route53_record.proof.fqdn]
}

resource "aws_acm_certificate_validation" "regional" {
  certificate_arn         = aws_acm_certificate.regional.arn
  validation_record_fqdns = [aws_route53_record.proof.fqdn]
}
