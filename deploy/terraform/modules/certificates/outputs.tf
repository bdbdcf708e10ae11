output "global_arn" {
  description = "CloudFront's certificate, once it is valid."
  value       = aws_acm_certificate_validation.global.certificate_arn
}

output "regional_arn" {
  description = "The load balancer's certificate, once it is valid."
  value       = aws_acm_certificate_validation.regional.certificate_arn
}
