locals {
  app     = "app"
  gateway = "gateway"

  # One path with and one without a rest: /mcp and /mcp/*.
  api_patterns = sort(flatten([for path in var.api_paths : [path, "${path}/*"]]))

  # CloudFront has fields of its own for these; the others are sent as they are.
  named_headers = [
    "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Content-Security-Policy",
  ]
}

data "aws_cloudfront_cache_policy" "this" {
  for_each = { none = "Managed-CachingDisabled", files = "Managed-CachingOptimized" }

  name = each.value
}

data "aws_cloudfront_origin_request_policy" "everything" {
  name = "Managed-AllViewer"
}

resource "aws_cloudfront_vpc_origin" "gateway" {
  vpc_origin_endpoint_config {
    name                   = var.name
    arn                    = var.gateway.arn
    http_port              = 80
    https_port             = 443
    origin_protocol_policy = "https-only"

    origin_ssl_protocols {
      items    = ["TLSv1.2"]
      quantity = 1
    }
  }
}

resource "aws_cloudfront_response_headers_policy" "this" {
  name    = var.name
  comment = "What deploy/gateway.py says, and HSTS"

  security_headers_config {
    content_security_policy {
      content_security_policy = var.content_policy
      override                = false
    }

    content_type_options {
      override = true
    }

    frame_options {
      frame_option = var.security_headers["X-Frame-Options"]
      override     = true
    }

    referrer_policy {
      referrer_policy = var.security_headers["Referrer-Policy"]
      override        = true
    }

    strict_transport_security {
      access_control_max_age_sec = 63072000
      include_subdomains         = true
      preload                    = true
      override                   = true
    }
  }

  custom_headers_config {
    dynamic "items" {
      for_each = { for name, value in var.security_headers : name => value if !contains(local.named_headers, name) }

      content {
        header   = items.key
        value    = items.value
        override = true
      }
    }
  }

  remove_headers_config {
    items {
      header = "Server"
    }
  }
}

resource "aws_cloudfront_distribution" "this" {
  comment             = var.name
  enabled             = true
  is_ipv6_enabled     = true
  http_version        = "http2and3"
  price_class         = var.price_class
  aliases             = [var.domain]
  default_root_object = "index.html"
  web_acl_id          = aws_wafv2_web_acl.this.arn

  origin {
    origin_id                = local.app
    domain_name              = module.app.regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.app.id
  }

  origin {
    origin_id   = local.gateway
    domain_name = var.gateway.dns_name

    vpc_origin_config {
      vpc_origin_id            = aws_cloudfront_vpc_origin.gateway.id
      origin_read_timeout      = 60 # between two bytes; a stream has a heartbeat every five seconds
      origin_keepalive_timeout = 60
    }
  }

  default_cache_behavior {
    target_origin_id           = local.app
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = data.aws_cloudfront_cache_policy.this["files"].id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.this.id

    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.pages.arn
    }
  }

  # Answers are personal: nothing is cached, nothing is compressed on the way, streams pass through.
  dynamic "ordered_cache_behavior" {
    for_each = local.api_patterns

    content {
      path_pattern               = ordered_cache_behavior.value
      target_origin_id           = local.gateway
      viewer_protocol_policy     = "https-only"
      allowed_methods            = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
      cached_methods             = ["GET", "HEAD"]
      compress                   = false
      cache_policy_id            = data.aws_cloudfront_cache_policy.this["none"].id
      origin_request_policy_id   = data.aws_cloudfront_origin_request_policy.everything.id
      response_headers_policy_id = aws_cloudfront_response_headers_policy.this.id
    }
  }

  viewer_certificate {
    acm_certificate_arn      = var.certificate_arn
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
}

resource "aws_route53_record" "app" {
  for_each = toset(["A", "AAAA"])

  zone_id = var.zone_id
  name    = var.domain
  type    = each.key

  alias {
    name                   = aws_cloudfront_distribution.this.domain_name
    zone_id                = aws_cloudfront_distribution.this.hosted_zone_id
    evaluate_target_health = false
  }
}
