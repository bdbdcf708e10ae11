output "id" {
  description = "The bucket's name."
  value       = aws_s3_bucket.this.id
}

output "arn" {
  description = "The bucket's ARN."
  value       = aws_s3_bucket.this.arn
}

output "regional_domain_name" {
  description = "The host that answers for the bucket in its region."
  value       = aws_s3_bucket.this.bucket_regional_domain_name
}
