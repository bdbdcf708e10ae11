output "documents_bucket" {
  description = "The bucket of people's documents."
  value       = module.documents.id
}

output "documents_policy" {
  description = "What the documents service may do, and nobody else: its bucket, through its key."
  value       = data.aws_iam_policy_document.documents_access.json
}

output "documents_origins" {
  description = "Origins that presigned addresses have, for the content policy: boto signs either."
  value = [
    "https://${module.documents.regional_domain_name}",
    "https://${module.documents.id}.s3.amazonaws.com",
  ]
}

output "logs_bucket" {
  description = "Where access logs go."
  value       = module.logs.id
}

output "logs_bucket_arn" {
  description = "The same as an ARN."
  value       = module.logs.arn
}
